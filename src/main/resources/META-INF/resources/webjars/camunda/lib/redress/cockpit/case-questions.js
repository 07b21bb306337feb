/*
 * What can be asked of the list of cases: the fields behind 筛选, and in what words a question stands above the list.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';
import {label as unitLabel} from './organisation.js';

const all = inLanguage('全部', 'all');
const from = inLanguage('自', ' from');
const to = inLanguage('至', ' to');
const yesNo = [['true', inLanguage('有', 'yes')], ['false', inLanguage('无', 'no')]];

/* What a number of a lifecycle's page says to have happened at an element. */
const happened = {
  PASSED: inLanguage('经过', 'passed'),
  OPEN: inLanguage('现在', 'now at'),
  MET: inLanguage('按期', 'in time at'),
  MISSED: inLanguage('逾期', 'overdue at'),
  ESCALATED: inLanguage('升级', 'climbed from'),
  REMINDED: inLanguage('催办', 'reminded at')
};

/* What a number of the statistics can ask to have happened. */
const events = [
  ['DUE', inLanguage('时限届满', 'deadline ended')], ['MET', inLanguage('按期', 'deadline met')], ['MISSED', inLanguage('逾期', 'deadline missed')],
  ['ESCALATED', inLanguage('升级', 'escalated')], ['REMINDED', inLanguage('催办', 'reminded')], ['APPROVED', inLanguage('核定', 'approved')],
  ['PENALISED', inLanguage('处罚', 'penalised')], ['ANSWERED', inLanguage('回答满意度', 'said how satisfied')],
  ['SATISFIED', inLanguage('满意', 'satisfied')], ['DISSATISFIED', inLanguage('不满意', 'dissatisfied')]
];

/* What a number of management's page can ask to be due. */
const dues = [['OVERDUE', inLanguage('已逾期', 'overdue')], ['TODAY', inLanguage('今日', 'today')], ['NEXT', inLanguage('至下一工作日', 'by next working day')]];

export const sorts = [
  ['', inLanguage('受理时间，最近在前', 'received, latest first')],
  ['CLOSED', inLanguage('结案时间，未结案在前', 'closed, open ones first')],
  ['MISSED', inLanguage('逾期次数，最多在前', 'deadlines missed, most first')]
];

/* Value ids of several policies, each once. */
const union = lists => [...new Map(lists.flat().map(value => [value.id, value.name])).entries()];

/*
 * The fields. Those with words of a policy are offered once that policy is chosen: grades and ends of others mean something
 * else. Those that only a link of another page asks are never offered, and stand above the list where they are asked.
 */
function fields({lifecycles, organisation}, asked) {
  const chosen = lifecycles.filter(known => known.id === asked.get('lifecycle'));
  const words = of => [...union((chosen.length ? chosen : lifecycles).map(known => known[of])), ['-', inLanguage('未填写', 'none')]];
  const ofPolicy = (name, label, of) => ({name, label, choices: words(of), offered: chosen.some(known => known[of].length > 0)});
  return [
    {name: 'lifecycle', label: inLanguage('制度', 'Policy'), choices: lifecycles.map(known => [known.id, known.name]), offered: true},
    {name: 'unit', label: unitLabel, choices: organisation.map(unit => [unit.id, '\u2003'.repeat(unit.depth) + unit.name]), offered: organisation.length > 0},
    ofPolicy('category', inLanguage('类别', 'Category'), 'categories'),
    ofPolicy('grade', inLanguage('级别', 'Grade'), 'grades'),
    ofPolicy('outcome', inLanguage('结果', 'Outcome'), 'outcomes'),
    ofPolicy('channel', inLanguage('渠道', 'Channel'), 'channels'),
    ofPolicy('authority', inLanguage('升级至', 'Climbed to'), 'authorities'),
    {name: 'from', until: 'to', label: inLanguage('受理日期', 'Received'), type: 'date', offered: true},
    {name: 'closedFrom', until: 'closedTo', label: inLanguage('结案日期', 'Closed'), type: 'date', offered: true},
    {name: 'overdue', label: inLanguage('有过逾期', 'Ever overdue'), choices: yesNo, offered: true},
    {name: 'escalated', label: inLanguage('有过升级', 'Ever climbed'), choices: yesNo, offered: true},
    {name: 'dissatisfied', label: inLanguage('有过不满意', 'Ever dissatisfied'), choices: yesNo, offered: true},
    {name: 'actor', label: inLanguage('经办人（姓名或用户名）', 'Acted in it (name or id)'), offered: true},
    {name: 'respondent', label: inLanguage('被投诉人（姓名或用户名）', 'Complained about (name or id)'), offered: true},
    {name: 'number', label: inLanguage('案件编号', 'Case number')},
    {name: 'respondentUnit', label: inLanguage('被投诉（责任）部门', 'Unit complained about'), choices: words('units')},
    {name: 'holder', label: inLanguage('现由岗位（组）', 'Lies with (group)')},
    {name: 'due', label: inLanguage('到期', 'Due'), choices: dues},
    {name: 'complaints', label: inLanguage('投诉人的案件数', 'Cases of the complainant')},
    {name: 'openOn', label: inLanguage('当日终了时未结', 'Open at the end of')},
    {name: 'event', label: inLanguage('发生', 'Happened'), choices: events},
    {name: 'eventFrom', until: 'eventTo', label: inLanguage('发生日期', 'Happened')},
    {name: 'deadline', label: inLanguage('时限', 'Deadline'), choices: words('deadlines')},
    {name: 'eventAuthority', label: inLanguage('至岗位', 'To role'), choices: words('authorities')}
  ];
}

const wordOf = (field, value) => {
  const found = (field.choices || []).find(([id]) => id === value);
  return found ? found[1].trim() : value;
};

/* What is asked, each with its words and the names that take it off. */
export function chosen(words, asked) {
  const one = field => {
    const [value, until] = [asked.get(field.name), field.until && asked.get(field.until)];
    const text = field.until
      ? field.label + [value && `${from} ${value}`, until && `${to} ${until}`].filter(Boolean).join(' ')
      : `${field.label}${inLanguage('：', ': ')}${wordOf(field, value)}`;
    return {text, names: [field.name, field.until].filter(Boolean)};
  };
  const found = fields(words, asked).filter(field => asked.get(field.name) || (field.until && asked.get(field.until))).map(one);
  if (asked.get('element')) {
    const named = asked.get('named') || asked.get('element');
    const at = happened[asked.get('at')] || happened.PASSED;
    found.push({text: at + inLanguage(`「${named}」`, ` “${named}”`), names: ['element', 'diagram', 'at', 'named']});
  }
  if (asked.get('definition')) {
    const version = asked.get('definition').split(':')[1];
    found.push({text: inLanguage(`流程图第${version}版`, `version ${version} of the diagram`), names: ['definition']});
  }
  return found;
}

/* The fields that are offered, filled; what is changed is asked at once. */
export function panel(words, asked, go) {
  const box = element('div', 'redress-filters');
  const change = (name, value) => {
    const next = new URLSearchParams(asked);
    value ? next.set(name, value) : next.delete(name);
    if (name === 'lifecycle') {
      ['category', 'grade', 'outcome', 'channel', 'authority', 'definition'].forEach(of => next.delete(of));
    }
    next.delete('after');
    go(next);
  };
  fields(words, asked).filter(field => field.offered).forEach(field => {
    box.append(input(field.name, field.until ? field.label + from : field.label, field, asked, change));
    if (field.until) {
      box.append(input(field.until, field.label + to, field, asked, change));
    }
  });
  return box;
}

function input(name, text, field, asked, change) {
  const label = element('label', '', text);
  const made = element(field.choices ? 'select' : 'input', 'form-control');
  made.name = name;
  if (field.choices) {
    [['', all], ...field.choices].forEach(([value, word]) => {
      const option = element('option', '', word);
      option.value = value;
      made.append(option);
    });
  } else {
    made.type = field.type || 'text';
    made.autocomplete = 'off';
  }
  made.value = asked.get(name) || '';
  made.onchange = () => change(name, made.value.trim());
  label.append(made);
  return label;
}
