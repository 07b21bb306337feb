/*
 * What Redress adds to Cockpit: pages of the cases, the lifecycles, the proof of the register and the changes of access, and tabs on the
 * vendor's pages of a definition and an instance. The vendor's own pages forget a case once it has ended.
 */
import {inLanguage} from '../language.js';
import {renderList} from './case-list.js';
import {renderCase} from './case-view.js';
import {renderChanges} from './changes.js';
import {renderComparison} from './comparison.js';
import {framed} from './menu.js';
import {renderLifecycle, renderPolicies} from './lifecycle.js';
import {renderProof} from './proof.js';
import {renderDefinition, renderInstance} from './tabs.js';

const lifecycles = (page, asked, tools) => {
  const render = !asked.get('id') ? renderPolicies : asked.get('before') && asked.get('after') ? renderComparison : renderLifecycle;
  return render(page, asked, tools);
};

const pages = [
  {path: '/cases', first: '?state=open', label: inLanguage('案件', 'Cases'), show: (page, asked, tools) => (asked.get('case') ? renderCase : renderList)(page, asked, tools)},
  {path: '/lifecycle', label: inLanguage('制度', 'Policies'), show: lifecycles},
  {path: '/proof', label: inLanguage('验证', 'Proof'), show: renderProof},
  {path: '/changes', label: inLanguage('授权变更', 'Access'), show: renderChanges}
];

const tab = (id, pluginPoint, label, render) => ({id, pluginPoint, priority: 5, properties: {label}, render, unmount: () => {}});

export default [
  ...pages.flatMap((page, index) => framed({...page, priority: 110 - index})),
  tab('redress-definition', 'cockpit.processDefinition.runtime.tab', inLanguage('案件统计', 'Case figures'), renderDefinition),
  tab('redress-instance', 'cockpit.processInstance.runtime.tab', inLanguage('案件', 'Case'), renderInstance)
];
