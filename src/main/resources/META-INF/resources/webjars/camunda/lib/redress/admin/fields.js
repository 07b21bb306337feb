/*
 * What is entered about the organisation: labelled fields in one line or two, a button, and what it was refused with.
 */
import {combobox} from '../combobox.js';
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';

export function labelled(text, input) {
  const label = element('label', '', text);
  label.append(input);
  return label;
}

export function textField(label, value = '', {required = false, longest = 100, type = 'text'} = {}) {
  const input = element('input', 'form-control');
  Object.assign(input, {type, value: value || '', required});
  if (type === 'text') {
    input.maxLength = longest;
  }
  return {label, box: labelled(required ? label + ' *' : label, input), input, value: () => input.value.trim() || null};
}

export const dayField = (label, value, required) => textField(label, value, {type: 'date', required});

/* Chosen from what fits what is typed: value is the id of what was chosen. */
function picker(label, what, {search, draw, idOf, nameOf, nothing}, value) {
  let chosen = value || null;
  const {box, input, ask} = combobox({
    label, placeholder: what, search, draw, nothing,
    choose: (one, field) => {
      chosen = {id: idOf(one), name: nameOf(one)};
      field.value = chosen.name;
      field.setCustomValidity('');
    }
  });
  input.required = true;
  if (chosen) {
    input.value = chosen.name;
  }
  input.addEventListener('focus', () => input.value || ask());
  input.addEventListener('input', () => {
    chosen = null;
    input.setCustomValidity(input.value ? inLanguage('请从列表中选择', 'Choose one from the list') : '');
  });
  const whole = element('div', 'redress-picker');
  whole.append(element('span', 'redress-second', label + ' *'), box);
  return {label, box: whole, input, value: () => chosen && chosen.id};
}

export const personField = label => picker(label, inLanguage('姓名或用户名', 'Name or user id'), {
  search: text => get('/api/organisation/people?' + new URLSearchParams({q: text})).then(({people}) => people),
  draw: ({id, name, posts}) => [element('b', '', name), element('span', 'redress-second', `　${id}${posts.length ? inLanguage('　', ' ') + posts.join(inLanguage('；', '; ')) : ''}`)],
  idOf: ({id}) => id,
  nameOf: ({id, name}) => `${name} (${id})`,
  nothing: inLanguage('没有此人；新人员在「用户」中登记，或随任职文件导入', 'Nobody of that name; people are added under Users, or come with a file of posts')
});

/* may says which of the open units can be chosen. */
export const unitField = (label, units, may, value) => picker(label, inLanguage('名称或编码', 'Name or code'), {
  search: text => Promise.resolve(
    units.filter(unit => !unit.closedOn && may(unit) && (unit.name + ' ' + unit.code).toLowerCase().includes(text.toLowerCase())).slice(0, 20)
  ),
  draw: ({code, name, kind}) => [element('b', '', name), element('span', 'redress-second', `　${kind}　${code}`)],
  idOf: ({code}) => code,
  nameOf: ({code, name}) => `${name} (${code})`,
  nothing: inLanguage('没有这样的机构', 'No such unit')
}, value && {id: value.code, name: `${value.name} (${value.code})`});

/* One of the choices, or none of them. */
export function choiceField(label, nothing, choices, value) {
  const input = element('select', 'form-control');
  input.append(new Option(nothing, ''), ...choices.map(choice => new Option(choice, choice)));
  input.value = value || '';
  return {label, box: labelled(label, input), input, value: () => input.value || null};
}

/* act is given nothing and answers with a promise; once it is kept, done follows. */
export function entryForm(heading, fields, button, act, {cancel, danger} = {}) {
  const form = element('form', 'redress-entry');
  const line = element('div', 'redress-fields');
  line.append(...fields.map(({box}) => box));
  const go = element('button', danger ? 'btn btn-danger' : 'btn btn-primary', button);
  const refused = element('p', 'redress-refused');
  refused.setAttribute('role', 'alert');
  const row = element('div', 'redress-row');
  row.append(go);
  if (cancel) {
    const back = element('button', 'btn btn-default', inLanguage('取消', 'Cancel'));
    back.type = 'button';
    back.onclick = cancel;
    row.append(back);
  }
  form.append(element('h3', '', heading), line, row, refused);
  form.onsubmit = event => {
    event.preventDefault();
    const open = fields.find(field => field.input && field.input.required && !field.value());
    if (open) {
      refused.textContent = inLanguage(`请填写：${open.label}`, `Fill in: ${open.label}`);
      open.input.focus();
      return;
    }
    go.disabled = true;
    refused.textContent = '';
    act().catch(error => {
      refused.textContent = error.message;
      go.disabled = false;
    });
  };
  return form;
}

/* In the place of the buttons stands what one of them opens, until it is done or left. */
export function opener(place, text, make, className = 'btn btn-default') {
  const button = element('button', className, text);
  button.type = 'button';
  button.onclick = () => {
    const back = () => {
      place.replaceChildren();
      button.focus();
    };
    Promise.resolve(make(back)).then(form => {
      place.replaceChildren(form);
      form.querySelector('input, select')?.focus();
    });
  };
  return button;
}
