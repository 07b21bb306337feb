/*
 * The list of a head (负责人): what is open in the units they answer for. Its name stands with the lists on the left, for
 * nobody else. It opens over the page, and a case of it over that; which part of it is asked for is in the address.
 */
import {moment} from './due.js';
import {inLanguage} from './language.js';
import {element, get, tableOf, time} from './page.js';
import {openRows} from './rows.js';

const every = 60 * 1000;
const name = inLanguage('本单位及下级的投诉', 'Complaints of my units');
const states = {
  open: {name: inLanguage('在办', 'Open'), nothing: inLanguage('没有在办的投诉。', 'No complaint is open.')},
  overdue: {name: inLanguage('逾期', 'Overdue'), nothing: inLanguage('没有逾期的投诉。', 'No complaint is overdue.')}
};

/* The units that may be asked for; none for who is no head. */
let units = [];
let dialog = null;

/* What the address asks of the list; null where it does not ask for it. */
function asked() {
  const query = new URLSearchParams(window.location.hash.split('?')[1]);
  return query.has('below') ? {state: states[query.get('below')] ? query.get('below') : 'open', unit: query.get('unit') || '', task: query.get('task')} : null;
}

function ask(next) {
  const query = new URLSearchParams(window.location.hash.split('?')[1]);
  query.delete('below');
  query.delete('unit');
  if (next) {
    query.set('below', next.state);
    if (next.unit) {
      query.set('unit', next.unit);
    }
  }
  window.location.hash = '#/?' + query.toString().replaceAll('+', '%20');
}

const many = (number, {most}) => (number >= most ? `${most}+` : number);
const query = parts => new URLSearchParams(Object.entries(parts).filter(([, value]) => value));

/* With the lists on the left, as often as they are drawn. */
function stand() {
  const lists = document.querySelector('.task-filters .content .list-unstyled');
  if (!lists || units.length === 0 || lists.querySelector('.redress-below-list')) {
    return;
  }
  const item = element('div', 'item task-filter redress-below-list');
  const head = element('h4');
  const link = element('a', '', name);
  link.href = '#/?below=open';
  link.onclick = event => {
    event.preventDefault();
    ask({state: 'open'});
  };
  head.append(link, element('span', 'redress-tasks'));
  item.append(head);
  lists.append(item);
  count();
}

function count() {
  const place = document.querySelector('.redress-below-list .redress-tasks');
  if (place) {
    get('/api/complaints/below/counts').then(counts => { place.textContent = many(counts.open, counts); }).catch(() => {});
  }
}

function open(now) {
  dialog = element('dialog', 'redress-drawer redress-below');
  const head = element('header');
  const title = element('h3', '', name);
  const close = element('button', 'btn btn-link', inLanguage('关闭', 'Close'));
  title.id = 'redress-below-title';
  dialog.setAttribute('aria-labelledby', title.id);
  close.type = 'button';
  close.onclick = () => dialog.close();
  head.append(title, close);
  dialog.append(head, element('div', 'redress-drawer-body'));
  dialog.onclick = event => event.target === dialog && dialog.close();
  dialog.onclose = () => {
    dialog.remove();
    dialog = null;
    if (asked()) {
      ask(null);
    }
  };
  document.body.append(dialog);
  dialog.showModal();
  dialog.task = now.task;
  show(now);
}

function show(now) {
  const body = dialog.querySelector('.redress-drawer-body');
  const place = element('div', '', inLanguage('正在加载…', 'Loading…'));
  dialog.now = now.state + ' ' + now.unit;
  body.replaceChildren(choices(now), place);
  body.scrollTop = 0;
  get('/api/complaints/below?' + query({unit: now.unit, overdue: now.state === 'overdue'}))
    .then(page => place.replaceChildren(...(page.cases.length ? listOf(page, now) : [element('p', 'redress-empty', states[now.state].nothing)])))
    .catch(error => place.replaceChildren(element('p', 'redress-refused', error.message)));
}

/* Open or late, and of which unit. */
function choices(now) {
  const line = element('div', 'redress-below-choices');
  const numbers = Object.entries(states).map(([state, {name: told}]) => {
    const link = element('a', '', told);
    const number = element('span', 'redress-tasks');
    link.href = '#/?' + query({below: state, unit: now.unit});
    link.append(number);
    link.onclick = event => {
      event.preventDefault();
      ask({state, unit: now.unit});
    };
    if (state === now.state) {
      link.setAttribute('aria-current', 'page');
    }
    line.append(link);
    return [state, number];
  });
  get('/api/complaints/below/counts?' + query({unit: now.unit}))
    .then(counts => numbers.forEach(([state, number]) => { number.textContent = many(counts[state], counts); }))
    .catch(() => {}); // the list itself says what is wrong
  if (units.length > 1) {
    line.append(unitChoice(now));
  }
  return line;
}

function unitChoice(now) {
  const select = element('select', 'form-control');
  const top = Math.min(...units.map(({depth}) => depth));
  select.setAttribute('aria-label', inLanguage('机构', 'Unit'));
  select.append(
    new Option(inLanguage('全部机构', 'All units'), ''),
    ...units.map(unit => new Option('　'.repeat(unit.depth - top) + unit.name, unit.id))
  );
  select.value = now.unit;
  select.onchange = () => ask({state: now.state, unit: select.value});
  return select;
}

function listOf(page, now) {
  const [table, body] = tableOf('redress-below-cases', [
    inLanguage('案件', 'Case'), inLanguage('制度', 'Policy'), inLanguage('机构', 'Unit'),
    inLanguage('现处环节', 'Stands at'), inLanguage('期限', 'Due'), inLanguage('受理', 'Received')
  ]);
  table.setAttribute('aria-label', name);
  const more = element('button', 'btn btn-default', inLanguage('继续显示', 'Show more'));
  const refused = element('p', 'redress-refused');
  refused.setAttribute('role', 'alert');
  let next = null;
  const take = ({cases, next: after}) => {
    cases.forEach(one => body.append(lineOf(one)));
    next = after;
    more.hidden = !next;
    more.disabled = false;
  };
  more.type = 'button';
  more.onclick = () => {
    more.disabled = true;
    refused.textContent = '';
    get('/api/complaints/below?' + query({unit: now.unit, overdue: now.state === 'overdue', after: next}))
      .then(take)
      .catch(error => {
        more.disabled = false;
        refused.textContent = error.message;
      });
  };
  take(page);
  openRows(body, openCase);
  return [table, more, refused];
}

const openCase = row =>
  window.dispatchEvent(new CustomEvent('redress-open-case', {detail: {number: row.dataset.number, lifecycle: row.dataset.lifecycle}}));

function lineOf(found) {
  const line = element('tr');
  Object.assign(line.dataset, {number: found.caseNumber, lifecycle: found.lifecycle});
  line.tabIndex = -1;
  const first = line.insertCell();
  first.append(element('span', 'redress-number', found.caseNumber), element('div', '', found.title));
  line.append(element('td', '', found.policy), element('td', '', found.unit), stands(found), due(found), element('td', 'redress-quiet', time(found.receivedAt)));
  return line;
}

/* At which steps, and with whom. */
function stands({standsAt}) {
  const cell = element('td');
  standsAt.forEach(step => cell.append(element('div', '', step.name), element('div', 'redress-quiet', step.roles.join(inLanguage('、', ', ')))));
  return cell;
}

/* That of the step which is due first. */
function due({standsAt}) {
  const [first] = standsAt.filter(step => step.due).sort((one, other) => one.due.localeCompare(other.due));
  if (!first) {
    return element('td', 'redress-quiet', '—');
  }
  const cell = element('td', 'redress-due', moment(first.due));
  if (first.overdue) {
    cell.classList.add('redress-overdue');
    cell.append(element('div', '', inLanguage('已逾期', 'overdue')));
  }
  return cell;
}

/* Follows the address; who has gone to a task reads that. */
function follow() {
  const now = units.length ? asked() : null;
  if (dialog && (!now || now.task !== dialog.task)) {
    dialog.close();
  } else if (dialog && dialog.now !== now.state + ' ' + now.unit) {
    show(now);
  } else if (!dialog && now) {
    open(now);
  }
}

window.angular.module('ng').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.changed', (event, login) => {
    units = [];
    document.querySelector('.redress-below-list')?.remove();
    if (login && login.name) {
      get('/api/complaints/below/units')
        .then(found => {
          units = found;
          stand();
          follow();
        })
        .catch(() => {}); // nobody's who heads nothing
    }
  });
  $rootScope.$on('refresh', count);
}]);

new MutationObserver(stand).observe(document.body, {childList: true, subtree: true});
window.addEventListener('hashchange', follow);
setInterval(() => document.hidden || count(), every);

export default [];
