/*
 * One case: first a summary, then what happened in time order with papers, people and proof beside it; its diagrams are a
 * view of their own.
 */
import {inLanguage} from '../language.js';
import {element, endOf, get, naming} from '../page.js';
import {papers, people, records} from './case-aside.js';
import {diagrams} from './case-diagrams.js';
import {actions} from './case-hold.js';
import {listAddress} from './case-list.js';
import {story} from './case-story.js';
import {summary} from './case-summary.js';
import {backTo, loading} from './frame.js';

export function renderCase(page, asked, {again, onAsked}) {
  const caseId = asked.get('case');
  const path = '/api/audit/cases/' + encodeURIComponent(caseId);
  page.append(backTo(listAddress(), inLanguage('← 案件', '← Cases')), loading());
  return get(path).then(view => {
    const content = element('div');
    const made = {};
    const show = now => {
      const name = now.get('view') === 'diagram' ? 'diagram' : 'story';
      made[name] = made[name] || (name === 'diagram' ? diagrams(view, path) : told(view, path));
      content.replaceChildren(made[name]);
    };
    const views = element('nav', 'redress-views');
    const turn = now => {
      views.replaceChildren(...viewLinks(view, now));
      show(now);
    };
    page.append(heading(view, path, again), ...gone(view.facts), summary(view), views, content);
    turn(asked);
    onAsked(next => {
      const same = next.get('case') === caseId;
      if (same) {
        turn(next);
      }
      return same;
    });
  });
}

function heading(view, path, again) {
  const {facts} = view;
  const line = element('div', 'redress-head');
  const title = element('h1');
  title.append(element('span', 'redress-number', facts.caseNumber), element('bdi', '', facts.title || ''));
  line.append(title, actions(facts, path, again));
  return line;
}

/* Somebody has removed the engine's history past the product: what the register has is all there is. */
const gone = facts =>
  facts.historyGone
    ? [
        element(
          'p',
          'redress-refused',
          inLanguage(
            '本案在保存期限内，其流程历史却已不存在。以下仅为台账的记录；请保留数据库现状，并联系系统管理员从备份恢复',
            'This case is within its retention, yet the engine has no history of it. What follows is from the register alone; keep the database as it is and ask the administrator to restore it'
          )
        )
      ]
    : [];

/* The engine's history of an erased case is gone, and with it the diagram. */
function viewLinks(view, now) {
  const offered = [['', inLanguage('经过', 'Story')], ...(view.paths.length ? [['diagram', inLanguage('流程图', 'Diagram')]] : [])];
  return offered.map(([name, text]) => {
    const link = element('a', name === (now.get('view') || '') ? 'redress-now' : '', text);
    link.href = '#/cases?' + new URLSearchParams({case: view.facts.caseId, ...(name && {view: name})});
    return link;
  });
}

function told(view, path) {
  const box = element('div', 'redress-two');
  const aside = element('aside');
  aside.append(...papers(view.facts), people(view), records(path));
  box.append(story(view), aside);
  return box;
}

/* Where the case stands, in a line: for the tab on the vendor's page. */
export function headLine(view) {
  const called = naming(view);
  const line = [
    view.policy,
    endOf(view.facts),
    view.grade && inLanguage('级别 ', 'grade ') + view.grade,
    view.outcome && !view.facts.historyGone && inLanguage('结果 ', 'outcome ') + view.outcome,
    view.facts.authority && inLanguage('升级至 ', 'climbed to ') + called(view.facts.authority, new Date())
  ];
  return element('p', '', line.filter(Boolean).join(' · '));
}
