/*
 * Ways to a task, from wherever one is in Tasklist: the list stays as it is.
 */
import {element} from './page.js';

export function wayToTask(className, text, taskId, gone = () => {}) {
  const link = element('a', className, text);
  link.href = '#/?task=' + taskId;
  link.onclick = event => {
    event.preventDefault();
    const asked = new URLSearchParams(window.location.hash.split('?')[1]);
    asked.set('task', taskId);
    asked.delete('detailsTab');
    gone();
    window.location.hash = '#/?' + asked.toString().replaceAll('+', '%20');
  };
  return link;
}
