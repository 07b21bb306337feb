/*
 * What is not for the reader: why, who can help, and a button to log in as another.
 */
import {chinese, inLanguage} from './language.js';
import {element, post} from './page.js';

/* The server says it in Chinese, and more exactly. */
const notForYou = inLanguage('此页面不供您的岗位使用。', 'This page is not for your role.');

/* Logs out and asks for another login where the reader is. */
export function anotherUser(className) {
  const button = element('button', className, inLanguage('退出并以其他用户登录', 'Log out and log in as another'));
  button.type = 'button';
  button.onclick = () =>
    post('/camunda/api/admin/auth/user/default/logout', {})
      .then(() => window.location.reload())
      .catch(() => {
        const sorry = inLanguage('未能退出，请关闭浏览器后重试。', 'You could not be logged out: close the browser and try again.');
        button.after(element('p', 'redress-refused', sorry));
      });
  return button;
}

/* In place of a page, or of a part of one, that the server did not give. */
export function refusal(error) {
  const box = element('div');
  if (error.status === 403) {
    box.append(
      element('p', 'redress-refused', chinese ? error.message : notForYou),
      element('p', '', inLanguage('如需使用，请联系系统管理员。', 'If you need it, ask an administrator.')),
      anotherUser('btn btn-default btn-sm')
    );
  } else {
    box.append(element('p', 'redress-refused', error.message));
  }
  return box;
}
