/*
 * Handing a case over to another unit: to which, and why. Offered in an organisation with units to those whom the policy lets.
 */
import {combobox} from './combobox.js';
import {inLanguage} from './language.js';
import {element, get, post} from './page.js';

/* What the server takes. */
const LONGEST = 500;

const called = unit => (unit.above ? `${unit.above} / ${unit.name}` : unit.name);

/* By a part of its name, of the one above it or of its code. */
const fits = (unit, text) => (called(unit) + unit.id).toLowerCase().includes(text.toLowerCase());

/* Whoever has handed it over has it no longer. */
function leaveTask() {
  const [path, query] = window.location.hash.split('?');
  const asked = new URLSearchParams(query);
  asked.delete('task');
  window.location.hash = path + '?' + asked;
}

function form(taskId, destinations) {
  const box = element('form', 'redress-transfer');
  let chosen = null;
  const place = combobox({
    label: inLanguage('转办至', 'Hand over to'),
    placeholder: inLanguage('输入机构名称查找', 'Type a unit’s name'),
    search: text => Promise.resolve(destinations.filter(unit => fits(unit, text)).slice(0, 20)),
    draw: unit => [element('b', '', unit.name), element('span', 'redress-quiet', `　${unit.above}`)],
    choose: (unit, input) => {
      chosen = unit;
      input.value = called(unit);
    },
    nothing: inLanguage('没有这样的机构', 'There is no such unit')
  });
  place.input.required = true;
  place.input.addEventListener('input', () => { chosen = null; });
  const reason = element('input', 'form-control');
  reason.required = true;
  reason.maxLength = LONGEST;
  reason.placeholder = inLanguage('转办理由', 'Why');
  reason.setAttribute('aria-label', reason.placeholder);
  const refused = element('p', 'redress-refused');
  refused.setAttribute('role', 'alert');
  const button = element('button', 'btn btn-default', inLanguage('转办', 'Hand over'));
  box.append(place.box, reason, button, refused);
  box.onsubmit = event => {
    event.preventDefault();
    if (!chosen) {
      refused.textContent = inLanguage('请从列表中选择机构', 'Choose a unit from the list');
      place.input.focus();
      return;
    }
    button.disabled = true;
    post(`/api/tasks/${taskId}/transfer`, {unit: chosen.id, reason: reason.value})
      .then(leaveTask)
      .catch(error => {
        button.disabled = false;
        refused.textContent = error.message;
      });
  };
  return box;
}

/* Empty where there is nothing to choose from. */
export function handingOver(taskId) {
  const box = element('div');
  get(`/api/tasks/${taskId}/transfer`)
    .then(destinations => {
      if (destinations.length > 0) {
        box.append(element('h4', '', inLanguage('转办其他机构', 'Hand over to another unit')), form(taskId, destinations));
      }
    })
    .catch(() => {}); // the case is told without
  return box;
}
