/*
 * When a task is due: the day and hour, and the working time that is left, which the server words.
 */
import {chinese, inLanguage} from './language.js';
import {element} from './page.js';

const short = new Intl.DateTimeFormat(inLanguage('zh-CN', 'en'), {
  timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
});

export const moment = iso => short.format(new Date(iso));

/* Null for a task without a deadline. */
export function dueOf({due, left, overdue}, tag = 'span') {
  if (!due) {
    return null;
  }
  const english = overdue ? 'overdue since ' : 'due ';
  const told = element(tag, 'redress-due', chinese ? `${moment(due)}　${left}` : english + moment(due));
  told.classList.toggle('redress-overdue', overdue);
  return told;
}
