/*
 * What an officer can do with a case: hand it out as a file, and, apart from it, keep it beyond its retention: a legal hold, put
 * and lifted with a reason.
 */
import {inLanguage} from '../language.js';
import {element, post, time} from '../page.js';
import {fileLink} from './case-file.js';

/* Of an erased case there is nothing to hand out and nothing to keep. */
export function actions(facts, path, again) {
  const box = element('div', 'redress-actions');
  if (facts.erasedAt) {
    return box;
  }
  const held = Boolean(facts.heldSince);
  if (held) {
    box.append(element('span', 'redress-chip', inLanguage(`自 ${time(facts.heldSince)} 起保全`, `under legal hold since ${time(facts.heldSince)}`)));
  }
  const button = element('button', 'btn btn-default redress-apart', held ? inLanguage('解除保全', 'Lift the hold') : inLanguage('保全', 'Legal hold'));
  button.type = 'button';
  button.title = inLanguage('保全的案件到期不清除', 'a case under hold is not erased after its retention');
  button.onclick = () => ask(box, path + (held ? '/hold/release' : '/hold'), button, again);
  box.append(fileLink(path), button);
  return box;
}

/* Asks for the reason, without which nothing is held or lifted. */
function ask(box, path, button, again) {
  const form = element('form', 'redress-save');
  const reason = element('input', 'form-control');
  reason.required = true;
  reason.maxLength = 2000;
  reason.placeholder = inLanguage('理由（记入台账）', 'Reason (entered in the register)');
  reason.setAttribute('aria-label', reason.placeholder);
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
    post(path, {reason: reason.value})
      .then(again)
      .catch(error => {
        refused.textContent = error.message;
      });
  };
  button.replaceWith(form);
  reason.focus();
}
