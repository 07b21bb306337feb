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

/* In place of a page, or of a part of one, that the server did not give; again asks for it once more. */
export function refusal(error, again) {
  const box = element('div', 'redress-nothing');
  box.setAttribute('role', 'alert');
  const why = text => element('p', 'redress-refused', text);
  if (error.status === 403) {
    box.append(
      why(chinese ? error.message : notForYou),
      element('p', '', inLanguage('如需使用，请联系系统管理员。', 'If you need it, ask an administrator.')),
      anotherUser('btn btn-default btn-sm')
    );
  } else if (error.status === 401) {
    box.append(why(inLanguage('登录已过期。', 'Your login has run out.')), button(inLanguage('重新登录', 'Log in again'), () => window.location.reload()));
  } else {
    box.append(why(error.message), ...(again ? [button(inLanguage('重试', 'Try again'), again)] : []));
  }
  return box;
}

function button(text, act) {
  const made = element('button', 'btn btn-default btn-sm', text);
  made.type = 'button';
  made.onclick = act;
  return made;
}
