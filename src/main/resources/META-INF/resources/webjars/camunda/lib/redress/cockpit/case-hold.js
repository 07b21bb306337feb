/*
 * What an officer can do with a case: hand it out as a file, and, apart from it, keep it beyond its retention: a legal hold, put
 * and lifted with a reason.
 */
import {inLanguage} from '../language.js';
import {element, post, time} from '../page.js';
import {fileLink} from './case-file.js';
import {withReason} from './reason.js';

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
  button.onclick = () =>
    withReason(button, inLanguage('理由（记入台账）', 'Reason (entered in the register)'), reason =>
      post(path + (held ? '/hold/release' : '/hold'), {reason}).then(again));
  box.append(fileLink(path), button);
  return box;
}
