/*
 * Cockpit: the cases, open and finished. The vendor's own pages forget a case once it has ended.
 *
 * The search stands in the address, so that it can be kept as a bookmark and sent to a colleague.
 */
import {inLanguage} from '../language.js';
import {renderList} from './case-list.js';
import {renderCase} from './case-view.js';

const PATH = '/cases';

const parameters = () => new URLSearchParams(window.location.hash.split('?')[1] || '');

let show = null;

export default [
  {
    id: 'redress-cases-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 110,
    properties: {path: PATH},
    render: node => {
      const link = document.createElement('a');
      link.href = '#' + PATH;
      link.textContent = inLanguage('案件', 'Cases');
      node.append(link);
    },
    unmount: () => {}
  },
  {
    id: 'redress-cases',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: PATH, label: inLanguage('案件', 'Cases')},
    render: node => {
      show = () => {
        const asked = parameters();
        /* A page of its own: what an earlier address still waits for arrives in the earlier page. */
        const page = document.createElement('div');
        page.className = 'redress-page';
        node.replaceChildren(page);
        if (asked.get('case')) {
          renderCase(page, asked.get('case'));
        } else {
          renderList(page, asked, changed => {
            window.location.hash = '#' + PATH + '?' + changed;
          });
        }
      };
      window.addEventListener('hashchange', show);
      show();
    },
    unmount: () => window.removeEventListener('hashchange', show)
  }
];
