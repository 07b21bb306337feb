/*
 * What Tasklist shows of the case behind a task: number, title and reminders on its card in the list, and a tab
 * with where the case stands, what happened, what can be printed, and (for who has claimed the task) who complained.
 */
import {inLanguage} from './language.js';
import {documents, facts, owed, trail} from './case-parts.js';
import {element, get} from './page.js';
import {dueOf} from './due.js';
import {handingOver} from './transfer.js';

/* The cards of one list ask together, and with them the head of the open task. */
let waiting = new Map();
function card(taskId) {
  return new Promise(resolve => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const asked = waiting;
        waiting = new Map();
        get('/api/tasks/cards?id=' + [...asked.keys()].join('&id='))
          .then(cards => cards.forEach(found => (asked.get(found.taskId) || []).forEach(tell => tell(found))))
          .catch(() => {});
      }, 50);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), resolve]);
  });
}

function identity(taskId) {
  const box = element('div', 'redress-identity');
  const button = element('button', 'btn btn-default btn-sm', inLanguage('查看投诉人信息', 'Show who complained'));
  const hint = element('span', 'redress-hint', inLanguage('仅办理人可查看，每次查看均有记录', 'for who has claimed the task; each reading is logged'));
  button.type = 'button';
  button.onclick = () =>
    get(`/api/tasks/${taskId}/identity`)
      .then(fields => {
        const list = element('dl', 'redress-facts');
        fields.forEach(field => list.append(element('dt', '', field.label), element('dd', '', field.content)));
        box.replaceChildren(fields.length ? list : element('p', '', inLanguage('未留姓名和联系方式', 'no name was given')));
      })
      .catch(error => {
        hint.textContent = error.message;
        hint.classList.add('redress-refused');
      });
  box.append(button, hint);
  return box;
}

/* The vendor names the diagram that the step stands in, which may be a part; people know the policy. */
function namePolicy(name, taskId) {
  if (!name || name.dataset.task === taskId) {
    return;
  }
  name.dataset.task = taskId;
  name.classList.remove('redress-policy');
  card(taskId).then(found => {
    if (name.dataset.task === taskId) {
      name.textContent = found.policy;
      name.classList.add('redress-policy');
    }
  });
}

/* On which clause the step rests, what that asks, and where the whole policy can be read. */
function ruled(taskId) {
  const box = element('div', 'redress-ruled');
  get(`/api/tasks/${taskId}/policy`)
    .then(({policy, clause, text, link}) => {
      if (!clause && !link) {
        return;
      }
      box.append(element('h4', '', inLanguage('制度依据', 'What the policy says')));
      if (clause || text) {
        box.append(element('p', '', [clause, text].filter(Boolean).join('　')));
      }
      if (link) {
        const whole = element('a', '', inLanguage(`${policy}全文`, `${policy}, the whole text`));
        whole.href = link;
        whole.target = '_blank';
        whole.rel = 'noopener';
        box.append(whole);
      }
    })
    .catch(() => {}); // the case is told without
  return box;
}

/*
 * When it is due and before whom it stands. The vendor has controls to change the one, and knows the names of those groups
 * alone that the reader is in.
 */
function tellDueAndRoles(taskId) {
  const place = document.querySelector('[cam-tasklist-task-meta] .actors');
  if (!place || place.dataset.task === taskId) {
    return;
  }
  place.dataset.task = taskId;
  place.querySelectorAll('.redress-due, .redress-roles').forEach(told => told.remove());
  card(taskId).then(found => {
    if (place.dataset.task === taskId) {
      const due = dueOf(found, 'li');
      place.prepend(...(due ? [due] : []), element('li', 'redress-roles', found.roles.join(inLanguage('、', ', '))));
    }
  });
}

/* Who has the task is told, and not to be typed over. */
function lock() {
  document.querySelectorAll('[cam-tasklist-task-meta] .assignee [cam-widget-inline-field]')
    .forEach(one => { one.inert = !document.body.classList.contains('redress-opens-admin'); });
}

const openTask = () => new URLSearchParams(window.location.hash.split('?')[1]).get('task');

/* The head of the open task has no place for plug-ins. */
function nameOpenTask(taskId) {
  namePolicy(document.querySelector('.definition-name .process-definition'), taskId);
}

/* Claiming does not load the form anew, and who complained is told from then on. */
function tellComplainant(taskId) {
  const head = document.querySelector('.fjs-container .redress-unclaimed');
  if (head && document.querySelector('button.unclaim') && head.dataset.asked !== taskId) {
    head.dataset.asked = taskId;
    get(`/camunda/api/engine/engine/default/task/${taskId}/deployed-form`)
      .then(form => new DOMParser().parseFromString(form.components[0].content, 'text/html').querySelector('.redress-head'))
      .then(told => told && head.replaceWith(told))
      .catch(() => {});
  }
}

function drawnAnew() {
  const taskId = openTask();
  if (taskId) {
    nameOpenTask(taskId);
    tellDueAndRoles(taskId);
    lock();
    tellComplainant(taskId);
  }
}
new MutationObserver(drawnAnew).observe(document.body, {childList: true, subtree: true});
window.addEventListener('hashchange', drawnAnew);

export default [
  {
    id: 'redress-card',
    pluginPoint: 'tasklist.card',
    priority: 10,
    render: (node, {taskId}) => {
      card(taskId).then(found => {
        const line = element('div', 'redress-card');
        line.append(element('span', 'redress-number', found.caseNumber), element('span', '', found.title));
        const due = dueOf(found);
        if (due) {
          line.append(due);
        }
        if (found.reminders > 0) {
          line.append(element('span', 'redress-badge', inLanguage(`催办 ${found.reminders} 次`, `reminded ${found.reminders}×`)));
        }
        node.append(line);
        namePolicy(node.closest('li')?.querySelector('.process-definition'), taskId);
      });
    },
    unmount: () => {}
  },
  {
    id: 'redress-case',
    pluginPoint: 'tasklist.task.detail',
    priority: 350,
    properties: {label: inLanguage('案件', 'Case')},
    render: (node, {taskId}) => {
      get(`/api/tasks/${taskId}/case`)
        .then(file => node.append(facts(file.status), ruled(taskId), identity(taskId), handingOver(taskId), documents(file.status), owed(file.status), trail(file)))
        .catch(error => node.append(element('p', 'redress-refused', error.message)));
    },
    unmount: () => {}
  }
];
