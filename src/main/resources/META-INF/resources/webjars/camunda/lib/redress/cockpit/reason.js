/*
 * What is done with a reason only: in the place of its button the reason is asked for, with the button once more.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';

/* What the server's columns hold. */
const LONGEST = 1000;

/* act is given the reason; what it is refused with is said beside it. */
export function withReason(button, label, act) {
  const form = element('form', 'redress-save');
  const reason = element('input', 'form-control');
  reason.required = true;
  reason.maxLength = LONGEST;
  reason.placeholder = label;
  reason.setAttribute('aria-label', label);
  const refused = element('span', 'redress-refused');
  const back = element('button', 'btn btn-default', inLanguage('取消', 'Cancel'));
  back.type = 'button';
  back.onclick = () => {
    form.replaceWith(button);
    button.focus();
  };
  form.append(reason, element('button', 'btn btn-primary', button.textContent), back, refused);
  form.onsubmit = event => {
    event.preventDefault();
    act(reason.value).catch(error => {
      refused.textContent = error.message;
    });
  };
  button.replaceWith(form);
  reason.focus();
}
