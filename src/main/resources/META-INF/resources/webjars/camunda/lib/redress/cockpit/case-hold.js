/*
 * How long a case is kept: a legal hold on it, put and lifted with a reason, or that it has been erased.
 */
import {inLanguage} from '../language.js';
import {element, post, time} from '../page.js';

export function hold(facts, path) {
  const box = element('p', 'redress-hold');
  if (facts.erasedAt) {
    box.append(
      element('span', '', inLanguage(
        `已于 ${time(facts.erasedAt)} 按保存期限清除个人信息和办理内容，以下为不含个人信息的记录`,
        `Erased ${time(facts.erasedAt)}, after its retention; what follows names nobody`
      ))
    );
    return box;
  }
  const held = Boolean(facts.heldSince);
  if (held) {
    box.append(element('span', 'redress-badge', inLanguage(`自 ${time(facts.heldSince)} 起保全`, `under legal hold since ${time(facts.heldSince)}`)), ' ');
  }
  const button = element('button', 'btn btn-default btn-xs', held ? inLanguage('解除保全', 'Lift the hold') : inLanguage('保全（到期不清除）', 'Put under legal hold'));
  button.type = 'button';
  button.onclick = () => ask(box, path + (held ? '/hold/release' : '/hold'), button);
  box.append(button);
  return box;
}

/* Asks for the reason, without which nothing is held or lifted. */
function ask(box, path, button) {
  const form = element('form', 'form-inline');
  const reason = element('input', 'form-control input-sm');
  reason.required = true;
  reason.maxLength = 2000;
  reason.placeholder = inLanguage('理由（记入台账）', 'Reason (entered in the register)');
  const refused = element('span', 'redress-refused');
  form.append(reason, ' ', element('button', 'btn btn-primary btn-sm', button.textContent), ' ', refused);
  form.onsubmit = event => {
    event.preventDefault();
    post(path, {reason: reason.value})
      .then(() => window.dispatchEvent(new HashChangeEvent('hashchange')))
      .catch(error => {
        refused.textContent = error.message;
      });
  };
  button.replaceWith(form);
  reason.focus();
}
