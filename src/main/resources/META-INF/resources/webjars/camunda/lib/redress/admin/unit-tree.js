/*
 * The units as a tree: what is below a unit is drawn when it is opened, so that thousands cost nothing. Arrows move, right and
 * left open and close, Enter or Space chooses. What is typed above it finds by name or code.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';

const MOST_FOUND = 100;

export function treeOf(choose) {
  const box = element('nav', 'redress-tree');
  box.setAttribute('aria-label', inLanguage('机构', 'Units'));
  const find = element('input', 'form-control');
  find.type = 'search';
  find.placeholder = inLanguage('名称或编码', 'Name or code');
  find.setAttribute('aria-label', inLanguage('查找机构', 'Find a unit'));
  const closed = element('input');
  closed.type = 'checkbox';
  const closedLabel = element('label', 'redress-closed');
  closedLabel.append(closed, inLanguage(' 含已撤销', ' closed ones too'));
  const list = element('ul');
  list.setAttribute('role', 'tree');
  list.setAttribute('aria-label', inLanguage('机构', 'Units'));
  const told = element('p', 'redress-second');
  told.setAttribute('role', 'status');
  box.append(find, closedLabel, list, told);

  let units = [];
  let byCode = new Map();
  let below = new Map();
  let chosen = null;
  const open = new Set();

  const line = (unit, level) => {
    const children = below.get(unit.code) || [];
    const item = element('li');
    item.setAttribute('role', 'treeitem');
    item.setAttribute('aria-level', level);
    item.setAttribute('aria-selected', unit.code === chosen);
    item.dataset.code = unit.code;
    item.tabIndex = -1;
    const row = element('div', 'redress-node');
    row.style.paddingInlineStart = (level - 1) * 16 + 'px';
    const twist = element('span', 'redress-twist', children.length ? (open.has(unit.code) ? '▾' : '▸') : '');
    twist.setAttribute('aria-hidden', 'true');
    row.append(twist, element('span', 'redress-name', unit.name), element('span', 'redress-tally', unit.holders || ''));
    if (unit.closedOn) {
      row.append(element('span', 'redress-second', inLanguage('已撤销', 'closed')));
    }
    item.setAttribute('aria-label', [unit.name, unit.kind, unit.holders && inLanguage(`${unit.holders}人`, `${unit.holders} people`)].filter(Boolean).join(inLanguage('，', ', ')));
    item.append(row);
    if (children.length) {
      item.setAttribute('aria-expanded', open.has(unit.code));
      if (open.has(unit.code)) {
        const group = element('ul');
        group.setAttribute('role', 'group');
        group.append(...children.map(child => line(child, level + 1)));
        item.append(group);
      }
    }
    return item;
  };

  const found = text => units.filter(unit => shown(unit) && (unit.name + ' ' + unit.code).toLowerCase().includes(text));
  const shown = unit => closed.checked || !unit.closedOn;

  const draw = () => {
    const held = list.contains(document.activeElement) ? document.activeElement.dataset.code : null;
    const text = find.value.trim().toLowerCase();
    below = new Map();
    units.filter(shown).forEach(unit => {
      const parent = text ? null : unit.parent;
      below.set(parent, [...(below.get(parent) || []), unit]);
    });
    const first = text ? found(text) : below.get(null) || [];
    if (text) {
      below = new Map();
    }
    list.replaceChildren(...first.slice(0, MOST_FOUND).map(unit => line(unit, 1)));
    list.hidden = first.length === 0;
    told.textContent = text
      ? first.length > MOST_FOUND
        ? inLanguage(`共 ${first.length} 个，先列出 ${MOST_FOUND} 个`, `${first.length} found, the first ${MOST_FOUND} are shown`)
        : inLanguage(`共 ${first.length} 个`, `${first.length} found`)
      : '';
    const stop = item(held) || item(chosen) || list.querySelector('[role=treeitem]');
    if (stop) {
      stop.tabIndex = 0;
      held && stop.focus();
    }
  };

  const item = code => code && list.querySelector(`[data-code="${CSS.escape(code)}"]`);
  const items = () => [...list.querySelectorAll('[role=treeitem]')];
  const focus = next => {
    if (next) {
      items().forEach(one => { one.tabIndex = -1; });
      next.tabIndex = 0;
      next.focus();
    }
  };
  const turn = (code, wanted) => {
    wanted ? open.add(code) : open.delete(code);
    draw();
    focus(item(code));
  };

  list.addEventListener('click', event => {
    const at = event.target.closest('[role=treeitem]');
    if (at && event.target.closest('.redress-twist') && at.hasAttribute('aria-expanded')) {
      turn(at.dataset.code, !open.has(at.dataset.code));
    } else if (at) {
      choose(at.dataset.code);
    }
  });
  list.addEventListener('keydown', event => {
    const at = event.target.closest('[role=treeitem]');
    if (!at) {
      return;
    }
    const {code} = at.dataset;
    const all = items();
    const place = all.indexOf(at);
    const keys = {
      ArrowDown: () => focus(all[place + 1]),
      ArrowUp: () => focus(all[place - 1]),
      Home: () => focus(all[0]),
      End: () => focus(all[all.length - 1]),
      ArrowRight: () => (at.getAttribute('aria-expanded') === 'false' ? turn(code, true) : at.hasAttribute('aria-expanded') && focus(all[place + 1])),
      ArrowLeft: () => (at.getAttribute('aria-expanded') === 'true' ? turn(code, false) : focus(at.parentElement.closest('[role=treeitem]'))),
      Enter: () => choose(code),
      ' ': () => choose(code)
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  find.addEventListener('input', draw);
  closed.addEventListener('change', draw);

  return {
    box,
    show: all => {
      units = all;
      byCode = new Map(all.map(unit => [unit.code, unit]));
      units.filter(unit => !unit.parent).forEach(unit => open.add(unit.code));
      box.hidden = units.length === 0;
      draw();
    },
    choose: code => {
      chosen = code;
      for (let at = byCode.get(code); at && at.parent; at = byCode.get(at.parent)) {
        open.add(at.parent);
      }
      draw();
    }
  };
}
