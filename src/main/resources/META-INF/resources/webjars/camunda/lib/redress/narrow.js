/*
 * Tasklist on a narrow window: the open task is a page of its own, with a way back to the lists. Which of the two is seen
 * is in the address, as which task is open; the styles do the rest.
 */
import {inLanguage} from './language.js';
import {element} from './page.js';

function wayBack(goBack) {
  const button = element('button', 'btn btn-link redress-to-lists', inLanguage('‹ 返回列表', '‹ Back to the lists'));
  button.type = 'button';
  button.onclick = goBack;
  return button;
}

window.angular.module('ng').run(['$rootScope', '$location', ($rootScope, $location) => {
  const goBack = () => $rootScope.$apply(() => $location.search('task', null));
  const show = () => {
    const bar = document.querySelector('.column.task-details > .top');
    if (bar && !bar.querySelector('.redress-to-lists')) {
      bar.prepend(wayBack(goBack));
    }
    document.body.classList.toggle('redress-task-open', Boolean($location.search().task));
  };
  $rootScope.$on('$locationChangeSuccess', () => setTimeout(show));
  $rootScope.$on('$viewContentLoaded', () => setTimeout(show));
}]);

export default [];
