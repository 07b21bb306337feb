/*
 * The officers' list: one field that searches, views with their numbers, what is asked as chips, the rest behind 筛选, a page at
 * a time, export.
 */
import {inLanguage} from '../language.js';
import {context, element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {chosen, panel, sorts} from './case-questions.js';
import {caseTable} from './case-table.js';
import {countOf, missingPeople, savedViews, tabs} from './case-tabs.js';
import {empty, loading} from './frame.js';
import {unitsInReach} from './organisation.js';

/* How long somebody pauses in typing before it is searched, in milliseconds. */
const PAUSE = 350;

/* Whether the fields behind 筛选 are open, and what the list asked last: as the reader left them. */
let filtersOpen = false;
let last = new URLSearchParams({state: 'open'});

export const listAddress = () => '#/cases?' + last;

export function renderList(page, asked, {go, onAsked}) {
  const words = Promise.all([get('/api/audit/lifecycles'), unitsInReach()]).then(([lifecycles, organisation]) => ({lifecycles, organisation}));
  const part = {
    views: element('nav', 'redress-views'), saved: element('div', 'redress-saved'), chips: element('div', 'redress-chips'),
    filters: element('div'), results: element('div', 'redress-results')
  };
  part.views.setAttribute('aria-label', inLanguage('视图', 'Views'));
  const head = element('div', 'redress-head');
  head.append(element('h1', '', inLanguage('案件', 'Cases')), part.views);
  const bar = element('div', 'redress-bar');
  const filter = filterButton(() => words.then(drawFilters));
  bar.append(searchField(() => asked, part), filter, part.saved);
  const missing = element('div', 'redress-missing');
  missing.hidden = true;
  missing.setAttribute('role', 'status');
  page.append(head, missing, bar, part.filters, part.chips, part.results);
  let turn = 0;

  function drawFilters(known) {
    filter.setAttribute('aria-expanded', filtersOpen);
    part.filters.replaceChildren(...(filtersOpen ? [panel(known, asked, go)] : []));
  }

  async function ask() {
    const mine = ++turn;
    last = new URLSearchParams(asked);
    part.results.setAttribute('aria-busy', 'true');
    if (!part.results.hasChildNodes()) {
      part.results.append(loading());
    }
    tabs(part.views, asked);
    missingPeople(missing);
    savedViews(part.saved, asked);
    const cases = get('/api/audit/cases?' + asked);
    cases.catch(() => {});
    const known = await words;
    if (mine !== turn) {
      return;
    }
    drawFilters(known);
    part.chips.replaceChildren(...chips(chosen(known, asked), asked));
    const found = await cases;
    if (mine === turn) {
      const table = caseTable(found.cases);
      part.results.replaceChildren(summary(found, asked, go), ...(found.cases.length ? [table.table, ...paging(found, asked, go)] : [nothing(asked)]));
      part.results.removeAttribute('aria-busy');
      if (table.returned && document.activeElement === page) {
        table.returned.focus({preventScroll: true});
      }
    }
  }

  onAsked(next => {
    if (next.get('case')) {
      return false;
    }
    asked = next;
    ask().catch(error => part.results.replaceChildren(refusal(error, ask)));
    return true;
  });
  return ask();
}

/* Searches as one types, in every case: where a case stands is what the searcher wants to know. */
function searchField(asked, part) {
  const form = element('form', 'redress-find');
  form.setAttribute('role', 'search');
  form.autocomplete = 'off'; // else the browser offers the next user what was searched for
  const input = element('input', 'form-control');
  input.type = 'search';
  input.name = 'q';
  input.placeholder = inLanguage('搜索案件编号、事项、内容', 'Search number, title, content');
  input.setAttribute('aria-label', input.placeholder);
  input.value = asked().get('q') || '';
  const find = () => {
    const text = input.value.trim();
    if (text === (asked().get('q') || '')) {
      return;
    }
    const next = new URLSearchParams(asked());
    ['after', ...(text ? ['state', 'open'] : [])].forEach(name => next.delete(name));
    text ? next.set('q', text) : next.delete('q');
    window.location.replace('#/cases?' + next);
  };
  let pause = null;
  input.oninput = () => {
    clearTimeout(pause);
    pause = setTimeout(() => input.isConnected && find(), PAUSE);
  };
  input.onkeydown = event => {
    const row = event.key === 'ArrowDown' && part.results.querySelector('tbody tr');
    if (row) {
      event.preventDefault();
      row.focus();
    }
  };
  form.onsubmit = event => {
    event.preventDefault();
    clearTimeout(pause);
    find();
  };
  form.append(input);
  return form;
}

function filterButton(draw) {
  const button = element('button', 'btn btn-default', inLanguage('筛选', 'Filter'));
  button.type = 'button';
  button.setAttribute('aria-expanded', filtersOpen);
  button.onclick = () => {
    filtersOpen = !filtersOpen;
    draw();
  };
  return button;
}

/* What is asked, each to be taken off. */
function chips(found, asked) {
  const nodes = found.map(({text, names}) => {
    const rest = new URLSearchParams(asked);
    [...names, 'after'].forEach(name => rest.delete(name));
    const chip = element('span', 'redress-chip', text + ' ');
    const remove = element('a', '', '×');
    remove.href = '#/cases?' + rest;
    remove.title = inLanguage('去掉此条件', 'take this off');
    remove.setAttribute('aria-label', `${remove.title}${inLanguage('：', ': ')}${text}`);
    chip.append(remove);
    return chip;
  });
  if (found.length > 1) {
    const clear = element('a', '', inLanguage('清空', 'Clear'));
    const rest = new URLSearchParams(asked);
    found.flatMap(({names}) => names).concat('after').forEach(name => rest.delete(name));
    clear.href = '#/cases?' + rest;
    nodes.push(clear);
  }
  return nodes;
}

function summary(found, asked, go) {
  const line = element('div', 'redress-row');
  const count = element('span', 'redress-count', found.more ? inLanguage(`超过 ${found.count} 件`, `more than ${found.count} cases`) : inLanguage(`共 ${countOf(found)} 件`, `${countOf(found)} cases`));
  const sort = element('select', 'form-control');
  sort.setAttribute('aria-label', inLanguage('排序', 'Sorted by'));
  sorts.forEach(([value, text]) => {
    const option = element('option', '', text);
    option.value = value;
    sort.append(option);
  });
  sort.value = asked.get('sort') || '';
  sort.onchange = () => {
    const next = new URLSearchParams(asked);
    next.delete('after');
    sort.value ? next.set('sort', sort.value) : next.delete('sort');
    go(next);
  };
  line.append(count, sort);
  const query = new URLSearchParams(asked);
  query.delete('after');
  ['csv', 'xlsx'].forEach(format => {
    const link = element('a', '', inLanguage('导出 ', 'export ') + format.toUpperCase());
    link.href = `${context}/api/audit/cases.${format}?${query}`;
    line.append(link);
  });
  return line;
}

function paging({next}, asked, go) {
  const line = element('div', 'redress-row');
  if (asked.get('after')) {
    const back = element('button', 'btn btn-default', inLanguage('上一页', 'Previous page'));
    back.type = 'button';
    back.onclick = () => window.history.back();
    line.append(back);
  }
  if (next) {
    const button = element('button', 'btn btn-default', inLanguage('下一页', 'Next page'));
    button.type = 'button';
    button.onclick = () => {
      const query = new URLSearchParams(asked);
      query.set('after', next);
      go(query);
    };
    line.append(button);
  }
  return [line];
}

function nothing(asked) {
  const anything = [...asked.keys()].some(name => !['state', 'open', 'sort', 'after'].includes(name));
  const next = element('a', '', anything ? inLanguage('去掉全部条件', 'Take all conditions off') : inLanguage('查看全部案件', 'See all cases'));
  next.href = '#/cases';
  return empty(anything ? inLanguage('没有符合条件的案件', 'No case is as asked') : inLanguage('这里现在没有案件', 'No cases here now'), next);
}
