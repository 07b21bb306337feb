/*
 * The officers' list: search, a page at a time, saved searches, export.
 */
import {inLanguage} from '../language.js';
import {context, drop, element, endOf, get, put, search, tableOf, time} from '../page.js';
import {refusal} from '../refusal.js';

const yesNo = [['', inLanguage('全部', 'all')], ['true', inLanguage('有', 'yes')], ['false', inLanguage('无', 'no')]];

/* What the links of management's page ask: shown where they asked it. */
const linkedFields = asked =>
  [
    {name: 'due', label: inLanguage('到期', 'Due'), choices: [['', inLanguage('全部', 'all')], ['OVERDUE', inLanguage('已逾期', 'overdue')], ['TODAY', inLanguage('今日', 'today')], ['NEXT', inLanguage('至下一工作日', 'by next working day')]]},
    {name: 'holder', label: inLanguage('现由岗位（组）', 'Lies with (group)')},
    {name: 'respondentUnit', label: inLanguage('被投诉单位', 'Unit complained about')},
    {name: 'complaints', label: inLanguage('投诉人的案件数', 'Cases of the complainant')}
  ].filter(field => asked.get(field.name));

/* What comes with a number of a lifecycle's page stays until it is taken off. */
const COMES_ALONG = ['definition', 'diagram', 'element', 'at', 'named'];

const happened = {
  PASSED: inLanguage('经过', 'passed'),
  OPEN: inLanguage('现在', 'now at'),
  MET: inLanguage('按期', 'in time at'),
  MISSED: inLanguage('逾期', 'overdue at'),
  ESCALATED: inLanguage('升级', 'climbed from'),
  REMINDED: inLanguage('催办', 'reminded at')
};

/* What a link of the statistics can ask to have happened. */
const events = [
  ['DUE', inLanguage('时限届满', 'deadline ended')], ['MET', inLanguage('按期', 'deadline met')], ['MISSED', inLanguage('逾期', 'deadline missed')],
  ['ESCALATED', inLanguage('升级', 'escalated')], ['REMINDED', inLanguage('催办', 'reminded')], ['APPROVED', inLanguage('核定', 'approved')],
  ['PENALISED', inLanguage('处罚', 'penalised')], ['ANSWERED', inLanguage('回答满意度', 'said how satisfied')],
  ['SATISFIED', inLanguage('满意', 'satisfied')], ['DISSATISFIED', inLanguage('不满意', 'dissatisfied')]
];

function fields(lifecycles, asked) {
  const chosen = lifecycles.filter(known => known.id === asked.get('lifecycle'));
  const all = offered => [['', inLanguage('全部', 'all')], ...offered];
  const none = ['-', inLanguage('未填写', 'none')];
  const words = of => all([...union((chosen.length ? chosen : lifecycles).map(known => known[of])), none]);
  return [
    {name: 'number', label: inLanguage('案件编号', 'Case number')},
    {name: 'lifecycle', label: inLanguage('制度', 'Policy'), choices: all(lifecycles.map(known => [known.id, known.name]))},
    {name: 'from', label: inLanguage('受理日期自', 'Received from'), type: 'date'},
    {name: 'to', label: inLanguage('至', 'to'), type: 'date'},
    {name: 'closedFrom', label: inLanguage('结案日期自', 'Closed from'), type: 'date'},
    {name: 'closedTo', label: inLanguage('至', 'to'), type: 'date'},
    {name: 'open', label: inLanguage('状态', 'State'), choices: all([['true', inLanguage('办理中', 'open')], ['false', inLanguage('已结案', 'closed')]])},
    {name: 'outcome', label: inLanguage('结果', 'Outcome'), choices: words('outcomes')},
    {name: 'category', label: inLanguage('类别', 'Category'), choices: words('categories')},
    {name: 'grade', label: inLanguage('级别', 'Grade'), choices: words('grades')},
    {name: 'authority', label: inLanguage('升级至', 'Climbed to'), choices: words('authorities')},
    {name: 'actor', label: inLanguage('经办人（用户名）', 'Acted in it (user id)')},
    {name: 'respondent', label: inLanguage('被投诉人（用户名）', 'Complained about (user id)')},
    {name: 'overdue', label: inLanguage('逾期', 'Overdue'), choices: yesNo},
    {name: 'escalated', label: inLanguage('升级', 'Escalated'), choices: yesNo},
    {name: 'dissatisfied', label: inLanguage('不满意', 'Dissatisfied'), choices: yesNo},
    {
      name: 'sort',
      label: inLanguage('排序', 'Sorted by'),
      choices: [['', inLanguage('受理时间，最近在前', 'received, latest first')], ['CLOSED', inLanguage('结案时间，未结案在前', 'closed, open ones first')], ['MISSED', inLanguage('逾期次数，最多在前', 'deadlines missed, most first')]]
    },
    /* what the links of the statistics ask beyond the usual: shown where they asked it */
    ...[
      {name: 'channel', label: inLanguage('渠道', 'Channel'), choices: words('channels')},
      {name: 'respondentUnit', label: inLanguage('被投诉（责任）部门', 'Unit complained about')},
      {name: 'openOn', label: inLanguage('当日终了时未结', 'Open at the end of'), type: 'date'},
      {name: 'event', label: inLanguage('发生', 'Happened'), choices: all(events)},
      {name: 'eventFrom', label: inLanguage('发生日期自', 'Happened from'), type: 'date'},
      {name: 'eventTo', label: inLanguage('至', 'to'), type: 'date'},
      {name: 'deadline', label: inLanguage('时限', 'Deadline')},
      {name: 'eventAuthority', label: inLanguage('至岗位', 'To role'), choices: words('authorities')}
    ].filter(field => asked.get(field.name))
  ];
}

export function renderList(page, asked, go) {
  get('/api/audit/lifecycles')
    .then(lifecycles => {
      const results = element('div', 'redress-results');
      const form = search([...fields(lifecycles, asked), ...linkedFields(asked)], asked, next => {
        COMES_ALONG.forEach(name => asked.get(name) && next.set(name, asked.get(name)));
        go(next);
      });
      const clear = element('a', 'btn btn-default btn-sm', inLanguage('清空', 'Clear'));
      clear.href = '#/cases';
      form.append(clear);
      page.append(form, narrowed(asked), savedSearches(asked), results);
      const query = new URLSearchParams(asked);
      results.append(element('p', 'redress-hint', inLanguage('正在查询……', 'Searching …')));
      get('/api/audit/cases?' + query)
        .then(found => results.replaceChildren(...list(found, lifecycles, asked, go)))
        .catch(error => results.replaceChildren(refusal(error)));
    })
    .catch(error => page.append(refusal(error)));
}

/* What a number of a lifecycle's page narrows the list to. */
function narrowed(asked) {
  const line = element('p', 'redress-narrowed');
  const without = names => {
    const rest = new URLSearchParams(asked);
    [...names, 'after'].forEach(name => rest.delete(name));
    const remove = element('a', '', '×');
    remove.href = '#/cases?' + rest;
    remove.title = inLanguage('去掉此条件', 'take this off');
    return remove;
  };
  const chip = (text, names) => {
    const node = element('span', 'redress-chip', text + ' ');
    node.append(without(names));
    line.append(node);
  };
  if (asked.get('element')) {
    chip((happened[asked.get('at')] || happened.PASSED) + inLanguage(`「${asked.get('named') || asked.get('element')}」`, ` “${asked.get('named') || asked.get('element')}”`), ['element', 'diagram', 'at', 'named']);
  }
  if (asked.get('definition')) {
    chip(inLanguage(`流程图第${asked.get('definition').split(':')[1]}版`, `version ${asked.get('definition').split(':')[1]} of the diagram`), ['definition']);
  }
  return line;
}

/* Value ids of several policies, each once. */
function union(lists) {
  return [...new Map(lists.flat().map(value => [value.id, value.name])).entries()];
}

/* On the server, for who saved them: they name people, and others may use the machine. */
function savedSearches(asked) {
  const bar = element('p', 'redress-saved');
  const failed = error => bar.append(element('span', 'redress-refused', error.message));
  const show = () =>
    get('/api/audit/searches')
      .then(saved => bar.replaceChildren(...saved.flatMap(links), ...saving()))
      .catch(failed);
  const links = ({name, query}) => {
    const link = element('a', '', name);
    link.href = '#/cases?' + query;
    const remove = element('button', 'btn btn-link btn-xs', '×');
    remove.title = inLanguage('删除此查询', 'delete this search');
    remove.onclick = () => drop('/api/audit/searches?name=' + encodeURIComponent(name)).then(show).catch(failed);
    return [link, remove];
  };
  /* A field beside the button: the vendor's policy lets no page open a dialog of the browser's. */
  const saving = () => {
    if ([...asked.keys()].length === 0) {
      return [];
    }
    const form = element('form', 'redress-save');
    const name = element('input', 'form-control input-sm');
    name.placeholder = inLanguage('查询名称', 'Name of the search');
    name.maxLength = 60;
    name.required = true;
    form.autocomplete = 'off';
    form.append(name, element('button', 'btn btn-default btn-xs', inLanguage('保存此查询', 'Save this search')));
    form.onsubmit = event => {
      event.preventDefault();
      put('/api/audit/searches', {name: name.value.trim(), query: asked.toString()}).then(show).catch(failed);
    };
    return [form];
  };
  show();
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
  const policy = lifecycles.find(known => known.id === row.lifecycle) || {name: row.lifecycle, outcomes: [], authorities: [], grades: []};
  const named = (list, id) => (list.find(value => value.id === id) || {name: id || '—'}).name;
  const line = element('tr', row.missed > 0 ? 'redress-late' : '');
  const link = element('a', 'redress-number', row.caseNumber);
  link.href = '#/cases?case=' + row.caseId;
  line.insertCell().append(link);
  const lifecycle = element('a', '', policy.name);
  lifecycle.href = '#/lifecycle?id=' + encodeURIComponent(row.lifecycle);
  line.insertCell().append(lifecycle);
  [
    row.erasedAt ? inLanguage('（已按保存期限清除）', '(erased after its retention)') : row.title,
    named(policy.grades, row.grade),
    time(row.receivedAt),
    endOf(row),
    row.historyGone ? '—' : named(policy.outcomes, row.outcome),
    row.words.satisfaction || '—',
    row.missed || '—',
    row.escalated ? `${row.escalated} · ${named(policy.authorities, row.authority)}` : '—'
  ].forEach(text => line.append(element('td', '', text)));
  return line;
}
