/*
 * Admin: the organisation. The tree of units beside what is looked at: a unit, an import, absences, people without a post.
 * Which of them stands in the address.
 */
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {empty, loading, pageOf} from '../cockpit/frame.js';
import {renderAbsences} from './absences.js';
import {renderImport} from './import.js';
import {renderUnplaced} from './unplaced.js';
import {treeOf} from './unit-tree.js';
import {opening, renderUnit} from './unit-view.js';

const PATH = '/organisation';
const LABEL = inLanguage('机构', 'Organisation');

const views = {import: renderImport, absences: renderAbsences, unplaced: renderUnplaced};

function renderOrganisation(page, asked, tools) {
  const bar = element('div', 'redress-head');
  const beside = element('div', 'redress-organisation');
  page.append(bar, beside, loading());
  bar.append(element('h1', '', LABEL), links());
  const known = {};
  const read = () => get('/api/organisation/units').then(units => {
    known.units = units;
    known.tree.show(units);
  });
  const detail = element('section', 'redress-unit');
  detail.setAttribute('aria-label', inLanguage('所选内容', 'What is chosen'));
  known.tree = treeOf(code => tools.go(new URLSearchParams({unit: code})));
  beside.append(known.tree.box, detail);
  let turn = 0;
  const draw = next => {
    const mine = ++turn;
    const place = element('div');
    detail.replaceChildren(place);
    known.tree.choose(next.get('unit'));
    beside.classList.toggle('redress-chosen', [...next.keys()].length > 0);
    mark(bar, next);
    const again = () => read().then(() => mine === turn && draw(next));
    return Promise.resolve(show(place, next, known.units, {...tools, again, reread: read}))
      .catch(error => mine === turn && place.replaceChildren(refusal(error, () => draw(next))));
  };
  tools.onAsked(next => {
    draw(next);
    return true;
  });
  return read().then(() => draw(asked));
}

function show(place, asked, units, tools) {
  const view = views[asked.get('view')];
  if (view) {
    return view(place, units, tools);
  }
  const unit = units.find(({code}) => code === asked.get('unit'));
  if (unit) {
    return renderUnit(place, unit, units, tools);
  }
  if (units.length === 0) {
    place.append(
      empty(inLanguage(
        '还没有机构。没有机构时，制度的每个岗位由全公司的人员共同承担。导入一个文件，或从最上级机构开始登记：',
        'There are no units. Without any, each role of a policy is one group for the whole company. Import a file, or begin with the unit at the top:'
      ))
    );
    return opening(null, tools).then(form => place.append(form));
  } else {
    place.append(empty(inLanguage('请在左侧选择一个机构', 'Choose a unit on the left')));
  }
  return null;
}

function links() {
  const box = element('nav', 'redress-views');
  box.setAttribute('aria-label', inLanguage('机构管理', 'Keeping the organisation'));
  [
    ['', inLanguage('机构与任职', 'Units and posts')],
    ['absences', inLanguage('离岗代理', 'Absences')],
    ['unplaced', inLanguage('未任职人员', 'People without a post')],
    ['import', inLanguage('导入', 'Import')]
  ].forEach(([view, text]) => {
    const link = element('a', '', text);
    link.href = '#' + PATH + (view && '?view=' + view);
    link.dataset.view = view;
    box.append(link);
  });
  return box;
}

function mark(bar, asked) {
  bar.querySelectorAll('a[data-view]').forEach(link => {
    const now = link.dataset.view === (asked.get('view') || '');
    link.classList.toggle('redress-now', now);
    now ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  });
}

/* The vendor's menu is written in the page: ours stands behind the groups. */
window.angular.module('ng').run(['$rootScope', $rootScope => {
  const place = () => {
    const groups = document.querySelector('[cam-widget-header] a[href="#/groups"]');
    if (groups && !document.querySelector('.redress-organisation-link')) {
      const item = element('li', 'redress-organisation-link');
      const link = element('a', '', LABEL);
      link.href = '#' + PATH;
      item.append(link);
      groups.closest('li').after(item);
    }
    const item = document.querySelector('.redress-organisation-link');
    item && item.classList.toggle('active', window.location.hash.split('?')[0] === '#' + PATH);
  };
  $rootScope.$on('$viewContentLoaded', () => setTimeout(place));
}]);

export default [
  pageOf('admin', PATH, LABEL, renderOrganisation)
];
