/*
 * What Redress adds to Cockpit: pages of the cases, the lifecycles, the proof of the register and the changes of access, and tabs on the
 * vendor's pages of a definition and an instance. The vendor's own pages forget a case once it has ended.
 *
 * What is asked stands in the address, so that it can be kept as a bookmark and sent to a colleague.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';
import {renderList} from './case-list.js';
import {renderCase} from './case-view.js';
import {renderChanges} from './changes.js';
import {renderComparison} from './comparison.js';
import {renderLifecycle, renderOverview} from './lifecycle.js';
import {renderProof} from './proof.js';
import {renderDefinition, renderInstance} from './tabs.js';

const pages = [
  {
    path: '/cases',
    label: inLanguage('案件', 'Cases'),
    show: (page, asked, go) => (asked.get('case') ? renderCase(page, asked.get('case')) : renderList(page, asked, go))
  },
  {
    path: '/lifecycle',
    label: inLanguage('制度', 'Policies'),
    show: (page, asked, go) => {
      const render = !asked.get('id') ? renderOverview : asked.get('before') && asked.get('after') ? renderComparison : renderLifecycle;
      render(page, asked, go);
    }
  },
  {path: '/proof', label: inLanguage('验证', 'Proof'), show: renderProof},
  {path: '/changes', label: inLanguage('授权变更', 'Access'), show: renderChanges}
];

const parameters = () => new URLSearchParams(window.location.hash.split('?')[1] || '');

const navigation = ({path, label}, index) => ({
  id: 'redress-navigation' + path.replace('/', '-'),
  pluginPoint: 'cockpit.navigation',
  priority: 110 - index,
  properties: {path},
  render: node => {
    const link = element('a', '', label);
    link.href = '#' + path;
    node.append(link);
  },
  unmount: () => {}
});

function route({path, label, show}) {
  let render = null;
  return {
    id: 'redress-page' + path.replace('/', '-'),
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path, label},
    render: node => {
      render = () => {
        /* A page of its own: what an earlier address still waits for arrives in the earlier page. */
        const page = element('div', 'redress-page');
        node.replaceChildren(page);
        show(page, parameters(), changed => {
          window.location.hash = '#' + path + '?' + changed;
        });
      };
      window.addEventListener('hashchange', render);
      render();
    },
    unmount: () => window.removeEventListener('hashchange', render)
  };
}

const tab = (id, pluginPoint, label, render) => ({id, pluginPoint, priority: 5, properties: {label}, render, unmount: () => {}});

export default [
  ...pages.map(navigation),
  ...pages.map(route),
  tab('redress-definition', 'cockpit.processDefinition.runtime.tab', inLanguage('案件统计', 'Case figures'), renderDefinition),
  tab('redress-instance', 'cockpit.processInstance.runtime.tab', inLanguage('案件', 'Case'), renderInstance)
];
