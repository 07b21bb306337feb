/*
 * Finding a case in the head of Tasklist, by number, title, name or telephone, and reading it beside what one does:
 * a field with a list that opens below it, and a drawer for the case that is chosen.
 */
import {combobox} from './combobox.js';
import {documents, facts, owed, trail} from './case-parts.js';
import {inLanguage} from './language.js';
import {element, get, time} from './page.js';
import {moment} from './due.js';
import {wayToTask} from './to-task.js';

/* The case, over the page's right side; what stands before the reader leads to its task. */
function openCase(number, lifecycle) {
  const drawer = element('dialog', 'redress-drawer');
  const head = element('header');
  const title = element('h3', '', number);
  const close = element('button', 'btn btn-link', inLanguage('关闭', 'Close'));
  const body = element('div', 'redress-drawer-body', inLanguage('正在加载…', 'Loading…'));
  title.id = 'redress-drawer-title';
  drawer.setAttribute('aria-labelledby', title.id);
  close.type = 'button';
  close.onclick = () => drawer.close();
  head.append(title, close);
  drawer.append(head, body);
  drawer.onclick = event => event.target === drawer && drawer.close();
  drawer.onclose = () => drawer.remove();
  document.body.append(drawer);
  drawer.showModal();
  const query = lifecycle ? '?' + new URLSearchParams({lifecycle}) : '';
  get(`/api/complaints/${encodeURIComponent(number)}/file${query}`)
    .then(file => {
      title.textContent = `${number}　${file.status.title || ''}`;
      body.replaceChildren(tasks(file.before, drawer), facts(file.status), documents(file.status), owed(file.status), trail(file));
    })
    .catch(error => body.replaceChildren(element('p', 'redress-refused', error.message)));
}

function tasks(before, drawer) {
  const list = element('div', 'redress-before');
  before.forEach(({taskId, name, mine}) => {
    const told = inLanguage(`办理：${name}${mine ? '（已认领）' : ''}`, `Open: ${name}${mine ? ' (yours)' : ''}`);
    list.append(wayToTask('btn btn-default btn-sm', told, taskId, () => drawer.close()));
  });
  return list;
}

/* Where it stands, in a line. */
function state(found) {
  if (found.closedAt) {
    return element('span', '', inLanguage(`已结案 ${time(found.closedAt)}`, `closed ${time(found.closedAt)}`));
  }
  const line = element('span', '', found.standsAt.map(({name}) => name).join(inLanguage('、', ', ')));
  const due = found.standsAt.filter(one => one.due).sort((one, other) => one.due.localeCompare(other.due))[0];
  if (due) {
    const told = due.overdue
      ? inLanguage(`已逾期（${moment(due.due)}）`, `overdue since ${moment(due.due)}`)
      : inLanguage(`${moment(due.due)}到期`, `due ${moment(due.due)}`);
    line.append(element('span', due.overdue ? 'redress-due redress-overdue' : 'redress-due', '　' + told));
  }
  return line;
}

function line(found) {
  const first = element('div', 'redress-found');
  first.append(element('span', 'redress-number', found.caseNumber), element('b', '', found.title));
  if (found.mine) {
    first.append(element('span', 'redress-badge', inLanguage('由我办理', 'yours')));
  }
  const second = element('div', 'redress-quiet', found.policy + ' · ');
  second.append(state(found));
  return [first, second];
}

function field() {
  const {box} = combobox({
    label: inLanguage('查找案件：编号、标题、姓名、电话', 'Find a case: number, title, name, telephone'),
    type: 'search',
    search: text => ([...text].length < 2 ? null : get('/api/complaints/search?' + new URLSearchParams({q: text}))),
    draw: line,
    choose: (found, input) => {
      input.value = '';
      openCase(found.caseNumber, found.lifecycle);
    },
    nothing: inLanguage('没有找到。只能查到您办理过或可以办理的案件。', 'Nothing found. Only cases that you handle or handled are looked through.')
  });
  box.classList.add('redress-find');
  return box;
}

window.addEventListener('redress-open-case', ({detail}) => openCase(detail.number, detail.lifecycle));

window.angular.module('ng').run(['$rootScope', $rootScope =>
  $rootScope.$on('authentication.changed', (event, login) => {
    document.querySelector('.redress-find')?.remove();
    document.querySelectorAll('.redress-drawer').forEach(drawer => drawer.close());
    if (login && login.name) {
      document.querySelector('[cam-widget-header] .navbar-header')?.after(field());
    }
  })]);
