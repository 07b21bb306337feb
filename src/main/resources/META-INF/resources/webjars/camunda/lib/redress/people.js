/*
 * Whoever is named in a form is chosen from a list, by name or id: the name is shown, the id is what the form sends.
 * The form's own box stays below, unseen, and holds the id.
 */
import {combobox} from './combobox.js';
import {inLanguage} from './language.js';
import {element, get} from './page.js';

const isPerson = field => field.type === 'textfield' && field.properties && field.properties.user;

function hold(box, id) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, id);
  box.dispatchEvent(new Event('input', {bubbles: true}));
  box.dispatchEvent(new FocusEvent('blur'));
  box.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
}

function line({id, name, roles}) {
  return [element('b', '', name), element('span', 'redress-quiet', `　${roles.join(inLanguage('、', ', ')) || id}`)];
}

/* The people who may be named in the field, by a part of name or id. */
const asking = ({taskId, processDefinitionId}, field) => text =>
  get('/api/people?' + new URLSearchParams({...(taskId ? {task: taskId} : {process: processDefinitionId}), field: field.key, q: text}));

function offer(held, field, params) {
  const search = asking(params, field);
  const label = field.label || inLanguage('人员', 'Person');
  const {box, input, ask} = combobox({
    label,
    placeholder: inLanguage('输入姓名查找', 'Type a name'),
    search,
    draw: line,
    choose: ({id, name}) => take(id, name),
    nothing: inLanguage('没有可以选择的人员', 'Nobody who may be named')
  });
  const take = (id, name) => {
    hold(held, id);
    input.value = name;
    input.dataset.named = name;
  };
  const group = held.closest('.fjs-input-group');
  box.classList.add('redress-person');
  input.className = 'fjs-input';
  input.disabled = held.disabled;
  input.readOnly = held.readOnly;
  if (held.getAttribute('aria-describedby')) {
    input.setAttribute('aria-describedby', held.getAttribute('aria-describedby'));
  }
  group.style.display = 'none';
  group.before(box);
  held.addEventListener('focus', () => input.focus());
  input.addEventListener('focus', () => input.value || ask());
  input.addEventListener('input', () => {
    if (input.value !== input.dataset.named) {
      delete input.dataset.named;
      hold(held, ''); // nobody, until somebody is chosen
    }
  });
  input.addEventListener('blur', () => {
    const text = input.value.trim();
    if (text && !input.dataset.named) {
      search(text)
        .then(found => found.length === 1 && !input.dataset.named && input.value.trim() === text && take(found[0].id, found[0].name))
        .catch(() => {});
    }
  });
  if (held.value) {
    const id = held.value;
    input.value = id;
    input.dataset.named = id;
    search(id)
      .then(found => found.filter(one => one.id === id).forEach(({name}) => {
        input.value = name;
        input.dataset.named = name;
      }))
      .catch(() => {});
  }
}

/* Fields come and go with what is entered; each is met when it is drawn. */
window.addEventListener('redress-opened', ({detail: {form, params}}) => {
  const people = form.get('formFieldRegistry').getAll().filter(isPerson);
  if (people.length === 0) {
    return;
  }
  const meet = () =>
    people.forEach(field =>
      form._container.querySelectorAll(`.fjs-input-group input[id^="fjs-form-${form._id}-${field.id}"]`).forEach(held => {
        const rest = held.id.slice(`fjs-form-${form._id}-${field.id}`.length); // which of a repeated field, nothing else
        if (/^(_\d+)*$/.test(rest) && !held.closest('.fjs-form-field').querySelector('.redress-person')) {
          offer(held, field, params);
        }
      }));
  new MutationObserver(meet).observe(form._container, {childList: true, subtree: true});
  meet();
});
