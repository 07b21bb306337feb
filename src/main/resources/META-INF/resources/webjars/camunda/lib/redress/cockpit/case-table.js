/*
 * The cases as a table: a row opens by click or Enter, the arrow keys go from row to row.
 */
import {inLanguage} from '../language.js';
import {day, element, endOf, left, tableOf, time} from '../page.js';
import {openRows} from '../rows.js';

/* The case that was opened last: on return its row has the focus. */
let opened = null;

const heads = [
  inLanguage('案件', 'Case'), inLanguage('制度', 'Policy'), inLanguage('现处环节', 'Stands at'), inLanguage('期限', 'Due'),
  inLanguage('级别', 'Grade'), inLanguage('逾期', 'Overdue'), inLanguage('升级', 'Climbed')
];

export function caseTable(cases) {
  const [table, body] = tableOf('redress-cases', heads);
  table.setAttribute('aria-label', inLanguage('案件', 'Cases'));
  cases.forEach(row => body.append(caseRow(row)));
  const rows = [...body.rows];
  const now = rows.find(row => row.dataset.caseId === opened) || rows[0];
  openRows(body, openRow, now);
  return {table, returned: now && now.dataset.caseId === opened ? now : null, first: now};
}

function openRow(row) {
  opened = row.dataset.caseId;
  window.location.hash = '#/cases?case=' + opened;
}

function caseRow(row) {
  const {words} = row;
  const line = element('tr');
  line.dataset.caseId = row.caseId;
  const first = line.insertCell();
  const link = element('a', 'redress-number', row.caseNumber);
  link.href = '#/cases?case=' + row.caseId;
  link.tabIndex = -1;
  link.onclick = () => {
    opened = row.caseId;
  };
  const title = row.erasedAt ? inLanguage('（已按保存期限清除）', '(erased after its retention)') : row.title || '';
  first.append(link, element('div', 'redress-title', title));
  first.title = title;
  const where = line.insertCell();
  where.append(element('div', 'redress-cut', words.policy));
  where.title = words.policy;
  line.append(stands(row), due(row));
  [words.grade || '—', row.missed || '—'].forEach(text => line.append(element('td', '', text)));
  const climbed = element('td', '', row.escalated || '—');
  if (row.escalated) {
    climbed.title = inLanguage('至', 'to ') + (words.authority || '');
    climbed.append(element('div', 'redress-second redress-cut', climbed.title));
  }
  line.append(climbed);
  return line;
}

/* Where an open case stands and with whom; how a closed one ended. */
function stands(row) {
  const cell = element('td');
  const [open, ...more] = row.standsAt;
  if (row.closedAt || row.historyGone || row.erasedAt) {
    cell.append(element('div', 'redress-ended', row.historyGone ? endOf(row) : inLanguage('已结案', 'closed')));
    cell.append(element('div', 'redress-second', row.historyGone ? '' : row.words.outcome));
  } else if (open) {
    const also = more.length ? inLanguage(` 等${more.length + 1}个环节`, ` and ${more.length} more`) : '';
    cell.append(element('div', '', open.step + also), element('div', 'redress-second', whoHas(open)));
  } else {
    cell.append(element('div', '', endOf(row)));
  }
  return cell;
}

const whoHas = open => open.holder || open.roles.join(inLanguage('、', ', '));

/* How long there is for the step that is due first; the moment stands in the title. Of a closed case when it was closed. */
function due(row) {
  const [next] = row.standsAt.filter(open => open.due);
  if (row.closedAt) {
    const cell = element('td', 'redress-second', inLanguage(`${day(row.closedAt)} 结案`, `closed ${day(row.closedAt)}`));
    cell.title = time(row.closedAt);
    return cell;
  }
  const cell = element('td', row.overdueNow ? 'redress-late' : '', next ? left(next) : '—');
  cell.title = next ? inLanguage('期限 ', 'due ') + time(next.due) : inLanguage('没有期限', 'without deadline');
  return cell;
}
