/*
 * What Tasklist shows of the case behind a task: number, title and reminders on its card in the list, and a tab
 * with where the case stands, what happened, what can be printed, and (for who has claimed the task) who complained.
 */
import {inLanguage} from './language.js';
import {context, day, element, get, kinds, naming, noteOf, tableOf, time} from './page.js';

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

function facts(status) {
  const list = element('dl', 'redress-facts');
  const fact = (name, value) => {
    if (value !== null && value !== undefined && value !== '') {
      list.append(element('dt', '', name), element('dd', '', value));
    }
  };
  fact(inLanguage('案件编号', 'Case'), status.caseNumber);
  fact(inLanguage('制度', 'Policy'), status.policy);
  fact(inLanguage('投诉事项', 'Title'), status.title);
  fact(inLanguage('级别', 'Grade'), status.gradeName);
  fact(inLanguage('受理时间', 'Received'), time(status.receivedAt));
  status.standsAt.forEach(open =>
    fact(
      open.overdue ? inLanguage('当前环节（已逾期）', 'Stands at (overdue)') : inLanguage('当前环节', 'Stands at'),
      `${open.name}（${open.roles.join('、')}）${open.due ? inLanguage('，期限 ', ', due ') + time(open.due) : ''}`
    )
  );
  fact(
    inLanguage('时限', 'Deadlines'),
    inLanguage(
      `按期 ${status.deadlinesMet}，逾期 ${status.deadlinesMissed}，升级 ${status.escalations}，催办 ${status.reminders}`,
      `met ${status.deadlinesMet}, missed ${status.deadlinesMissed}, escalated ${status.escalations}, reminded ${status.reminders}`
    )
  );
  return list;
}

/* What the policy has on paper: each opens as PDF in a tab of its own. */
function documents(status) {
  const box = element('div', 'redress-documents');
  const path = `/api/complaints/${encodeURIComponent(status.caseNumber)}/documents`;
  const query = `?lifecycle=${encodeURIComponent(status.lifecycle)}`;
  get(path + query)
    .then(found => {
      if (found.length > 0) {
        box.append(element('h4', '', inLanguage('单据', 'Documents')));
      }
      found.forEach(one => {
        const link = element('a', '', one.title);
        link.href = `${context}${path}/${encodeURIComponent(one.form)}.pdf${query}`;
        link.target = '_blank';
        link.rel = 'noopener';
        box.append(link);
      });
    })
    .catch(error => box.append(element('p', 'redress-refused', error.message)));
  return box;
}

/* A duty's report as it stands now: on paper and as a spreadsheet. Other cases owe none. */
function owed(status) {
  const box = element('div', 'redress-documents');
  const query = new URLSearchParams({process: status.lifecycle, on: day(status.receivedAt)});
  get('/api/reports/owed?' + query)
    .then(found => {
      if (found.length > 0) {
        box.append(element('h4', '', inLanguage('报表', 'Report')));
      }
      found.forEach(report =>
        ['pdf', 'xlsx'].forEach(format => {
          const link = element('a', '', `${report.name}（${format.toUpperCase()}）`);
          link.href = `${context}/api/reports/${encodeURIComponent(report.report)}.${format}?from=${report.from}&to=${report.to}`;
          link.target = '_blank';
          link.rel = 'noopener';
          box.append(link);
        }));
    })
    .catch(error => box.append(element('p', 'redress-refused', error.message)));
  return box;
}

function trail({entries, ...file}) {
  const called = naming(file);
  const [table, body] = tableOf('redress-trail', [
    inLanguage('时间', 'Time'), '', inLanguage('环节', 'Step'), inLanguage('何人', 'Who'), inLanguage('条款', 'Clause'), inLanguage('说明', 'Note')
  ]);
  entries.forEach(entry => {
    const row = body.insertRow();
    row.className = 'redress-' + entry.kind.toLowerCase();
    [time(entry.at), kinds[entry.kind] || entry.kind, entry.elementName, called(entry.actor || entry.holder, entry.at), entry.clause, noteOf(entry, called)]
      .forEach(text => row.append(element('td', '', text)));
  });
  return table;
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
        .then(file => node.append(facts(file.status), identity(taskId), documents(file.status), owed(file.status), trail(file)))
        .catch(error => node.append(element('p', 'redress-refused', error.message)));
    },
    unmount: () => {}
  }
];
