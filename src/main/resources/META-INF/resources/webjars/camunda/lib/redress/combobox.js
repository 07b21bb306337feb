/*
 * A field with a list that opens below it while one types: arrows and Enter, or the mouse, choose; Escape closes.
 */
import {element} from './page.js';

const pause = 250; // milliseconds without a key
let made = 0;

/**
 * search is given the text and answers with what fits, or null where nothing is to be asked; draw makes the line of
 * one; choose is given the one that was chosen; nothing is said where nothing fits.
 */
export function combobox({label, placeholder = label, type = 'text', search, draw, choose, nothing}) {
  const box = element('div', 'redress-combobox');
  const input = element('input', 'form-control');
  const list = element('ul', 'redress-choices');
  const id = 'redress-choices-' + ++made;
  Object.entries({
    type, placeholder, 'aria-label': label, autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false',
    'aria-controls': id, 'aria-autocomplete': 'list'
  }).forEach(([name, value]) => input.setAttribute(name, value));
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  box.append(input, list);

  let found = [];
  let at = -1;
  let turn = 0;
  let waiting = null;

  const hide = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const show = lines => {
    list.replaceChildren(...lines);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const mark = next => {
    at = next;
    [...list.children].forEach((line, index) => line.setAttribute('aria-selected', index === at));
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({block: 'nearest'});
  };
  const lineOf = (one, index) => {
    const line = element('li');
    line.id = `${id}-${index}`;
    line.setAttribute('role', 'option');
    line.append(...draw(one));
    return line;
  };
  const take = index => {
    if (!list.hidden && found[index]) {
      clearTimeout(waiting);
      turn++;
      hide();
      choose(found[index], input);
    }
  };
  const ask = () => {
    const mine = ++turn;
    found = [];
    const answer = search(input.value.trim());
    if (!answer) {
      hide();
      return;
    }
    answer
      .then(all => {
        if (mine === turn && document.activeElement === input) {
          found = all;
          show(all.length ? all.map(lineOf) : [element('li', 'redress-empty', nothing)]);
          if (all.length) {
            mark(0);
          }
        }
      })
      .catch(error => mine === turn && show([element('li', 'redress-refused', error.message)]));
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, pause);
  });
  input.addEventListener('keydown', event => {
    const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (move) {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else if (found.length) {
        mark((at + move + found.length) % found.length);
      }
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault(); // else the form would be sent
      event.stopPropagation();
      take(at);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      hide();
    }
  });
  input.addEventListener('blur', () => {
    clearTimeout(waiting);
    turn++;
    hide();
  });
  list.addEventListener('mousedown', event => event.preventDefault()); // the field keeps the focus
  list.addEventListener('click', event => take([...list.children].indexOf(event.target.closest('li'))));
  return {box, input, ask};
}
