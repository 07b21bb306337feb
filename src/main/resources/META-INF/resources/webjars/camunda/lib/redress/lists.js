/*
 * The lists on the left of Tasklist: how many tasks stand in each. And what the reader may open, for the styles: the
 * engine's controls are for administrators, the way to Cockpit for whom Cockpit is.
 */
import {element, get} from './page.js';

const every = 60 * 1000;
const filterOf = item => window.angular.element(item).scope()?.filter?.id;

let asked = 0;

function count() {
  const turn = ++asked;
  document.querySelectorAll('.task-filters .task-filter').forEach(item => {
    const id = filterOf(item);
    if (id) {
      get(`/camunda/api/engine/engine/default/filter/${encodeURIComponent(id)}/count`)
        .then(({count: tasks}) => turn === asked && show(item, tasks))
        .catch(() => {});
    }
  });
}

function show(item, tasks) {
  let place = item.querySelector('.redress-tasks');
  if (!place) {
    place = element('span', 'redress-tasks');
    item.querySelector('h4').append(place);
  }
  place.textContent = tasks;
}

/* A moment after the last of several reasons. */
let soon = null;
const countSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(count, 400);
};

window.angular.module('ng').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.changed', (event, login) => {
    const opens = (login && login.authorizedApps) || [];
    ['admin', 'cockpit'].forEach(application =>
      document.body.classList.toggle(`redress-opens-${application}`, opens.includes(application)));
    countSoon();
  });
  $rootScope.$on('refresh', countSoon);
}]);

new MutationObserver(changes => {
  if (changes.some(({target}) => target.closest && target.closest('.tasks-list, .task-filters') && !target.closest('h4'))) {
    countSoon();
  }
}).observe(document.body, {childList: true, subtree: true});
window.addEventListener('hashchange', countSoon);
setInterval(() => document.hidden || count(), every);

export default [];
