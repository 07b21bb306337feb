/*
 * What stands beside the story of a case: its papers, who took part, and whether its entries are as they were written.
 */
import {inLanguage} from '../language.js';
import {context, element, findingOf, get, naming} from '../page.js';
import {verification} from './case-file.js';

function section(title, ...content) {
  const box = element('section');
  box.append(element('h2', '', title), ...content);
  return box;
}

/* What the policy has on paper: each opens as PDF in a tab of its own. Of an erased case there is none. */
export function papers(facts) {
  if (facts.erasedAt || facts.historyGone) {
    return [];
  }
  const list = element('ul');
  const path = `/api/complaints/${encodeURIComponent(facts.caseNumber)}/documents`;
  const query = `?lifecycle=${encodeURIComponent(facts.lifecycle)}`;
  get(path + query)
    .then(found => {
      found.forEach(one => {
        const link = element('a', '', one.title);
        link.href = `${context}${path}/${encodeURIComponent(one.form)}.pdf${query}`;
        link.target = '_blank';
        link.rel = 'noopener';
        const item = element('li');
        item.append(link);
        list.append(item);
      });
      if (found.length === 0) {
        list.replaceWith(element('p', 'redress-second', inLanguage('本制度没有单据', 'This policy has no papers')));
      }
    })
    .catch(error => list.replaceWith(element('p', 'redress-refused', error.message)));
  return [section(inLanguage('单据', 'Papers'), list)];
}

/* Who did a step, each with the steps. */
export function people(view) {
  const called = naming(view);
  const steps = new Map();
  view.trail.filter(line => line.kind === 'STEP' && line.step.holder).forEach(line => {
    const name = called(line.step.holder, line.step.doneAt || new Date());
    steps.set(name, new Set(steps.get(name)).add(line.name));
  });
  const list = element('dl', 'redress-people');
  steps.forEach((names, name) => list.append(element('dt', '', name), element('dd', '', [...names].join(inLanguage('、', ', ')))));
  return section(inLanguage('经办人', 'People'), steps.size ? list : element('p', 'redress-second', inLanguage('尚无人办理', 'Nobody has worked on it yet')));
}

export const records = path => section(inLanguage('记录', 'Record'), proof(path), verification(path));

/* Whether the case's entries are as they were written. */
export function proof(path) {
  const line = element('p', 'redress-proof', inLanguage('正在验证记录……', 'verifying the entries …'));
  get(path + '/proof')
    .then(result => {
      const holds = result.findings.length === 0;
      line.classList.add(holds ? 'redress-holds' : 'redress-refused');
      line.textContent = holds
        ? inLanguage(`✓ ${result.entries} 条记录与写入时一致，已封存 ${result.seals} 次`, `✓ ${result.entries} entries as they were written, sealed ${result.seals} times`)
        : result.findings.map(findingOf).join(inLanguage('；', '; '));
    })
    .catch(error => {
      line.textContent = error.message;
    });
  return line;
}
