/*
 * Cockpit: management's page.
 *
 * Which policy and which interval stand in the address. While the page stays open it asks anew every five minutes.
 */
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {renderOverview} from './overview-page.js';

const PATH = '/overview';
const FRESH = 5 * 60 * 1000;

const parameters = () => new URLSearchParams(window.location.hash.split('?')[1] || '');

function styles() {
  const id = 'redress-overview-styles';
  if (!document.getElementById(id)) {
    const link = element('link');
    link.id = id;
    link.rel = 'stylesheet';
    link.href = new URL('overview.css', import.meta.url).href;
    document.head.append(link);
  }
}

function withoutStyles() {
  const link = document.getElementById('redress-overview-styles');
  if (link) {
    link.remove();
  }
}

let show = null;
let timer = null;

export default [
  {
    id: 'redress-overview-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 120,
    properties: {path: PATH},
    render: node => {
      const link = element('a', '', inLanguage('管理概览', 'Overview'));
      link.href = '#' + PATH;
      node.append(link);
    },
    unmount: () => {}
  },
  {
    id: 'redress-overview',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: PATH, label: inLanguage('管理概览', 'Overview')},
    render: node => {
      styles();
      const page = element('div', 'redress-page');
      node.replaceChildren(page);
      let asked = 0;
      show = () => {
        const turn = ++asked;
        const query = parameters();
        get('/api/overview?' + query)
          .then(figures => {
            if (turn === asked) {
              renderOverview(page, figures, query, changed => {
                window.location.hash = '#' + PATH + '?' + changed;
              });
            }
          })
          .catch(error => {
            if (turn === asked) {
              page.replaceChildren(refusal(error));
            }
          });
      };
      window.addEventListener('hashchange', show);
      timer = window.setInterval(() => !document.hidden && show(), FRESH);
      show();
    },
    unmount: () => {
      window.removeEventListener('hashchange', show);
      window.clearInterval(timer);
      withoutStyles();
    }
  }
];
