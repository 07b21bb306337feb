/*
 * What was done is said once it is done: the number of a case that was registered, with the way to it; the step that
 * was completed, with the next one where it stands before the reader. In place of the vendor's messages.
 */
import {inLanguage} from './language.js';
import {element, get} from './page.js';
import {wayToTask} from './to-task.js';

const stays = 15 * 1000;
const cards = new Map();
let timer = null;

function say(text, ...ways) {
  document.querySelector('.redress-toast')?.remove();
  const toast = element('div', 'redress-toast');
  const close = element('button', '', inLanguage('知道了', 'OK'));
  toast.setAttribute('role', 'status');
  close.type = 'button';
  close.onclick = () => toast.remove();
  toast.append(element('span', '', text), ...ways, close);
  document.body.append(toast);
  clearTimeout(timer);
  timer = setTimeout(() => toast.matches(':hover, :focus-within') || toast.remove(), stays);
}

function wayTo(number, lifecycle) {
  const button = element('button', 'redress-way', inLanguage('打开案件', 'Open the case'));
  button.type = 'button';
  button.onclick = () => window.dispatchEvent(new CustomEvent('redress-open-case', {detail: {number, lifecycle}}));
  return button;
}

const wayOn = ({taskId, name}) => wayToTask('redress-way', inLanguage(`下一步：${name}`, `Next: ${name}`), taskId);

function registered({processDefinitionKey}, {businessKey}) {
  if (businessKey) {
    say(inLanguage(`已登记，案件编号 ${businessKey}`, `Registered as ${businessKey}`), wayTo(businessKey, processDefinitionKey));
  } else {
    say(inLanguage('已登记', 'Registered'));
  }
}

function completed(taskId) {
  const {caseNumber, lifecycle, task} = cards.get(taskId) || {};
  if (!caseNumber) {
    return;
  }
  const text = inLanguage(`已完成：${task}（${caseNumber}）`, `Done: ${task} (${caseNumber})`);
  get(`/api/complaints/${encodeURIComponent(caseNumber)}/file?` + new URLSearchParams({lifecycle}))
    .then(({before}) => say(text, ...before.slice(0, 1).map(wayOn), wayTo(caseNumber, lifecycle)))
    .catch(() => say(text)); // a confidential case that has gone on
}

/* Once a task is done its card is not to be had any more. */
window.addEventListener('redress-opened', ({detail: {params: {taskId}}}) => {
  if (taskId) {
    get('/api/tasks/cards?id=' + taskId)
      .then(([card]) => card && cards.set(taskId, {...card, task: document.querySelector('.task-details h2.task')?.textContent.trim()}))
      .catch(() => {});
  }
});

window.addEventListener('redress-sent', ({detail: {params, answer}}) =>
  params.taskId ? completed(params.taskId) : registered(params, answer || {}));

/* The vendor's own: the process has been started, tasks of the same process. */
window.angular.module('ng').run(['$injector', '$rootScope', ($injector, $rootScope) => {
  const once = $rootScope.$on('authentication.changed', () => {
    once();
    const notifications = $injector.get('Notifications');
    const add = notifications.addMessage;
    const said = [inLanguage('投诉已登记。', 'The complaint is registered.'), inLanguage('同一流程中，以下任务也由您办理', 'You are assigned to the following tasks in the same process')];
    notifications.addMessage = message => said.includes(message.status) || add.call(notifications, message);
  });
}]);
