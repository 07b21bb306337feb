/*
 * Tabs on the vendor's pages: the figures of a definition's version, and the case that an instance belongs to.
 */
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {proof} from './case-aside.js';
import {story} from './case-story.js';
import {headLine} from './case-view.js';
import {empty, loading} from './frame.js';
import {figuresOf, link} from './lifecycle.js';

const refused = node => error => node.append(refusal(error));
const arrived = node => node.querySelectorAll('.redress-loading').forEach(one => one.remove());

export function renderDefinition(node, {processDefinitionId}) {
  const box = element('div', 'redress-tab');
  node.append(box);
  box.append(loading());
  get('/api/audit/definitions/' + encodeURIComponent(processDefinitionId))
    .then(found => {
      if (found.length === 0) {
        box.append(empty(inLanguage('没有您可以查阅的案件经过此流程', 'No case that you may see runs on this diagram')));
      } else if (found.length > 1) {
        box.append(element('p', '', inLanguage('此流程为以下制度共用，请按制度查看：', 'Shared by these policies; see each:')));
        found.forEach(({lifecycle, name}) => {
          const line = element('p');
          line.append(link('#/lifecycle?id=' + encodeURIComponent(lifecycle), name));
          box.append(line);
        });
      } else {
        const asked = new URLSearchParams({id: found[0].lifecycle});
        if (found[0].definition) {
          asked.set('definition', found[0].definition);
        }
        const query = new URLSearchParams(asked);
        query.delete('id');
        get(`/api/audit/lifecycles/${encodeURIComponent(found[0].lifecycle)}/figures?${query}`)
          .then(view => {
            /* The part whose page this is stands first. */
            const process = processDefinitionId.split(':')[0];
            view.diagrams.sort((one, other) => (other.process === process) - (one.process === process));
            const more = element('p');
            more.append(link('#/lifecycle?' + asked, inLanguage('打开制度页（时间范围、版本比较）', 'open the policy’s page (days, versions compared)')));
            box.append(more, figuresOf(view, asked));
          })
          .catch(refused(box));
      }
    })
    .catch(refused(box))
    .finally(() => arrived(box));
}

export function renderInstance(node, {processInstanceId}) {
  const box = element('div', 'redress-tab');
  node.append(box);
  box.append(loading());
  get('/api/audit/instances/' + encodeURIComponent(processInstanceId))
    .then(view => {
      const path = '/api/audit/cases/' + encodeURIComponent(view.facts.caseId);
      const head = element('p');
      head.append(link('#/cases?case=' + encodeURIComponent(view.facts.caseId), `${view.facts.caseNumber}　${view.facts.title || ''}`));
      box.append(head, headLine(view), proof(path), story(view));
    })
    .catch(refused(box))
    .finally(() => arrived(box));
}
