/*
 * The officers' list: search, a page at a time, saved searches, export.
 */
import {inLanguage} from '../language.js';
import {context, element, get, tableOf, time} from '../page.js';

const SAVED = 'redress.searches';

/* What the links of management's page ask: shown where they asked it. */
const linkedFields = asked =>
  [
    {name: 'due', label: inLanguage('到期', 'Due'), choices: [['OVERDUE', inLanguage('已逾期', 'overdue')], ['TODAY', inLanguage('今日', 'today')], ['NEXT', inLanguage('至下一工作日', 'by next working day')]]},
    {name: 'holder', label: inLanguage('现由岗位（组）', 'Lies with (group)')},
    {name: 'respondentUnit', label: inLanguage('被投诉单位', 'Unit complained about')},
    {name: 'complaints', label: inLanguage('投诉人的案件数', 'Cases of the complainant')}
  ].filter(field => asked.get(field.name));

const fields = lifecycles => [
  {name: 'number', label: inLanguage('案件编号', 'Case number')},
  {name: 'lifecycle', label: inLanguage('制度', 'Policy'), choices: lifecycles.map(known => [known.id, known.name])},
  {name: 'from', label: inLanguage('受理日期自', 'Received from'), type: 'date'},
  {name: 'to', label: inLanguage('至', 'to'), type: 'date'},
  {name: 'closedFrom', label: inLanguage('结案日期自', 'Closed from'), type: 'date'},
  {name: 'closedTo', label: inLanguage('至', 'to'), type: 'date'},
  {name: 'open', label: inLanguage('状态', 'State'), choices: [['true', inLanguage('办理中', 'open')], ['false', inLanguage('已结案', 'closed')]]},
  {name: 'outcome', label: inLanguage('结果', 'Outcome'), of: 'outcomes'},
  {name: 'category', label: inLanguage('类别', 'Category'), of: 'categories'},
  {name: 'grade', label: inLanguage('级别', 'Grade')},
  {name: 'authority', label: inLanguage('升级至', 'Climbed to'), of: 'authorities'},
  {name: 'actor', label: inLanguage('经办人（用户名）', 'Acted in it (user id)')},
  {name: 'respondent', label: inLanguage('被投诉人（用户名）', 'Complained about (user id)')},
  {name: 'overdue', label: inLanguage('逾期', 'Overdue'), choices: yesNo()},
  {name: 'escalated', label: inLanguage('升级', 'Escalated'), choices: yesNo()},
  {name: 'dissatisfied', label: inLanguage('不满意', 'Dissatisfied'), choices: yesNo()}
];

function yesNo() {
  return [['true', inLanguage('有', 'yes')], ['false', inLanguage('无', 'no')]];
}

export function renderList(page, asked, go) {
  get('/api/audit/lifecycles')
    .then(lifecycles => {
      const results = element('div', 'redress-results');
      page.append(searchForm(lifecycles, asked, go), savedSearches(asked, go), results);
      const query = new URLSearchParams(asked);
      results.append(element('p', 'redress-hint', inLanguage('正在查询……', 'Searching …')));
      get('/api/audit/cases?' + query)
        .then(found => results.replaceChildren(...list(found, lifecycles, asked, go)))
        .catch(error => results.replaceChildren(element('p', 'redress-refused', error.message)));
    })
    .catch(error => page.append(element('p', 'redress-refused', error.message)));
}

function searchForm(lifecycles, asked, go) {
  const form = element('form', 'redress-search');
  const chosen = lifecycles.filter(known => known.id === asked.get('lifecycle'));
  [...fields(lifecycles), ...linkedFields(asked)].forEach(field => {
    const label = element('label', '', field.label);
    const offered = field.of ? union((chosen.length ? chosen : lifecycles).map(known => known[field.of])) : field.choices;
    const input = element(offered ? 'select' : 'input', 'form-control input-sm');
    input.name = field.name;
    if (offered) {
      [['', inLanguage('全部', 'all')], ...offered].forEach(([value, text]) => {
        const option = element('option', '', text);
        option.value = value;
        input.append(option);
      });
    } else {
      input.type = field.type || 'text';
    }
    input.value = asked.get(field.name) || '';
    label.append(input);
    form.append(label);
  });
  const search = element('button', 'btn btn-primary btn-sm', inLanguage('查询', 'Search'));
  const clear = element('a', 'btn btn-default btn-sm', inLanguage('清空', 'Clear'));
  clear.href = '#/cases';
  form.append(search, clear);
  form.onsubmit = event => {
    event.preventDefault();
    const next = new URLSearchParams();
    new FormData(form).forEach((value, name) => value.trim() && next.set(name, value.trim()));
    go(next);
  };
  return form;
}

/* Value ids of several policies, each once. */
function union(lists) {
  return [...new Map(lists.flat().map(value => [value.id, value.name])).entries()];
}

function savedSearches(asked, go) {
  const bar = element('p', 'redress-saved');
  const saved = JSON.parse(window.localStorage.getItem(SAVED) || '{}');
  const keep = () => window.localStorage.setItem(SAVED, JSON.stringify(saved));
  Object.entries(saved).forEach(([name, query]) => {
    const link = element('a', '', name);
    link.href = '#/cases?' + query;
    const remove = element('button', 'btn btn-link btn-xs', '×');
    remove.title = inLanguage('删除此查询', 'delete this search');
    remove.onclick = () => {
      delete saved[name];
      keep();
      go(asked);
      bar.replaceWith(savedSearches(asked, go));
    };
    bar.append(link, remove);
  });
  if ([...asked.keys()].length > 0) {
    const save = element('button', 'btn btn-default btn-xs', inLanguage('保存此查询', 'Save this search'));
    save.onclick = () => {
      const name = window.prompt(inLanguage('查询名称', 'Name of the search'));
      if (name && name.trim()) {
        saved[name.trim()] = asked.toString();
        keep();
        bar.replaceWith(savedSearches(asked, go));
      }
    };
    bar.append(save);
  }
  return bar;
}

function list(found, lifecycles, asked, go) {
  const count = found.more ? inLanguage(`超过 ${found.count} 件`, `more than ${found.count} cases`) : inLanguage(`共 ${found.count} 件`, `${found.count} cases`);
  const head = element('p', 'redress-count', count);
  const query = new URLSearchParams(asked);
  query.delete('after');
  ['csv', 'xlsx'].forEach(format => {
    const link = element('a', '', inLanguage('导出 ', 'export ') + format.toUpperCase());
    link.href = `${context}/api/audit/cases.${format}?${query}`;
    head.append(' ', link);
  });
  const [table, body] = tableOf('redress-cases', [
    inLanguage('案件编号', 'Case'), inLanguage('制度', 'Policy'), inLanguage('投诉事项', 'Title'), inLanguage('级别', 'Grade'),
    inLanguage('受理时间', 'Received'), inLanguage('结案时间', 'Closed'), inLanguage('结果', 'Outcome'),
    inLanguage('满意度', 'Satisfaction'), inLanguage('逾期', 'Overdue'), inLanguage('升级', 'Escalated')
  ]);
  found.cases.forEach(row => body.append(caseRow(row, lifecycles)));
  const nodes = [head, table];
  if (found.next) {
    const next = element('button', 'btn btn-default btn-sm', inLanguage('下一页', 'Next page'));
    next.onclick = () => {
      query.set('after', found.next);
      go(query);
    };
    nodes.push(next);
  }
  return nodes;
}

function caseRow(row, lifecycles) {
  const policy = lifecycles.find(known => known.id === row.lifecycle) || {name: row.lifecycle, outcomes: [], authorities: []};
  const named = (list, id) => (list.find(value => value.id === id) || {name: id || '—'}).name;
  const line = element('tr', row.missed > 0 ? 'redress-late' : '');
  const link = element('a', 'redress-number', row.caseNumber);
  link.href = '#/cases?case=' + row.caseId;
  const first = element('td');
  first.append(link);
  line.append(first);
  [
    policy.name,
    row.title,
    row.grade || '—',
    time(row.receivedAt),
    row.closedAt ? time(row.closedAt) : inLanguage('办理中', 'open'),
    named(policy.outcomes, row.outcome),
    row.satisfaction ? row.satisfaction + '/5' : '—',
    row.missed || '—',
    row.escalated ? `${row.escalated} · ${named(policy.authorities, row.authority)}` : '—'
  ].forEach(text => line.append(element('td', '', text)));
  return line;
}
