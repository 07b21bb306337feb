/*
 * The frame of every page of our own in Cockpit and Admin: its place below the header (which scrolls by wheel, keys and
 * touch), and what stands there while it loads, when it fails, and when the reader comes back.
 *
 * What is asked stands in the address. A page asks the server once for each address: the vendor tells a change of address up to
 * three times.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';
import {refusal} from '../refusal.js';

/* How far down the reader was at an address, as long as this window lives: who comes back to it finds the place again. */
const places = new Map();
let returns = true;
let goesBack = false;

window.navigation?.addEventListener('navigate', event => {
  returns = event.navigationType === 'traverse' || goesBack;
  goesBack = false;
});

/* A link to where the reader was before. */
export function backTo(href, text) {
  const link = element('a', 'redress-back', text);
  link.href = href;
  link.onclick = () => {
    goesBack = true;
  };
  return link;
}

const asked = () => new URLSearchParams(window.location.hash.split('?')[1] || '');

const isAt = path => window.location.hash.split('?')[0] === '#' + path;

/* What stands in the place of what has not arrived yet, as high as that. */
export function loading(rows = 12) {
  const box = element('div', 'redress-loading');
  box.setAttribute('role', 'status');
  box.append(element('span', '', inLanguage('正在读取……', 'Loading …')));
  for (let i = 0; i < rows; i++) {
    box.append(element('i'));
  }
  return box;
}

/* What stands where there is nothing to show: why, and what to do next. */
export function empty(what, next) {
  const box = element('div', 'redress-nothing');
  box.append(element('p', '', what), next || '');
  return box;
}

/* A change of what is asked is the page's own affair: the vendor would draw the whole page anew for it. */
const keepOnQuestions = path =>
  window.angular.module('ng').run(['$injector', $injector => {
    $injector.get('$route').routes[path].reloadOnSearch = false;
  }]);

/* What is drawn in a node that is still on the page. */
const drawn = new Map();

/*
 * The plug-in that shows a page of an application at a path.
 *
 * show(page, asked, tools) fills the page with what the address asks, and answers with a promise that is kept once everything
 * stands. tools has go (to another question), again (ask anew), and onAsked: a page that can take another question as it
 * stands registers there what does so; that answers whether it did.
 */
export function pageOf(application, path, label, show) {
  keepOnQuestions(path);
  return {
    id: 'redress-page' + path.replace('/', '-'),
    pluginPoint: application + '.route',
    priority: 0,
    properties: {path, label},
    render: node => {
      drawn.forEach((stop, other) => other.isConnected || stop());
      drawn.set(node, follow(node, path, label, show));
    },
    unmount: () => setTimeout(() => drawn.forEach((stop, node) => node.isConnected || stop()))
  };
}

/* Draws in the node what the address asks, and again whenever it asks something else; answers what ends that. */
function follow(node, path, label, show) {
  let now = null;
  let page = null;
  let takes = null;
  const leave = () => page && places.set(path + '?' + now, page.scrollTop);

  function draw() {
    page = element('main', 'redress-page');
    page.tabIndex = -1;
    page.setAttribute('aria-label', label);
    page.setAttribute('aria-busy', 'true');
    takes = null;
    const own = page;
    const tools = {
      go: next => {
        window.location.hash = '#' + path + '?' + next;
      },
      again: draw,
      onAsked: how => {
        takes = how;
      }
    };
    node.replaceChildren(page);
    document.title = label + ' | Redress';
    const place = (returns && places.get(path + '?' + now)) || 0;
    Promise.resolve(show(page, new URLSearchParams(now), tools))
      .catch(error => own.append(refusal(error, draw)))
      .then(() => {
        own.querySelectorAll('.redress-loading').forEach(one => one.remove());
        own.removeAttribute('aria-busy');
        own.scrollTop = place;
      });
    /* The keys that scroll go to what has the focus. The node is put on the page after it has been drawn. */
    setTimeout(() => own.contains(document.activeElement) || own.focus({preventScroll: true}));
  }

  function turn() {
    const next = asked().toString();
    if (!isAt(path) || next === now) {
      return;
    }
    leave();
    now = next;
    if (page && takes && takes(new URLSearchParams(next))) {
      page.scrollTop = 0;
    } else {
      draw();
    }
    page.dataset.address = path + (now && '?' + now);
  }

  const scrolled = () => leave();
  node.addEventListener('scroll', scrolled, {capture: true, passive: true});
  window.addEventListener('hashchange', turn);
  turn();
  return () => {
    window.removeEventListener('hashchange', turn);
    drawn.delete(node);
  };
}
