/*
 * Management's page: numbers first, then who has the cases, their age, the trend, causes and repeats. A number is a
 * link to the cases that it counts, for readers who may open them.
 */
import {inLanguage} from '../language.js';
import {element, time} from '../page.js';
import {refreshButton} from './fresh.js';
import {label as unitLabel, unitChoices} from './organisation.js';
import {bars, trendOf} from './overview-charts.js';

/* Rows of a list that may be long; what is beyond is summed up below. */
const ROWS = 12;

export function renderOverview(page, figures, asked, go, anew) {
  const one = figures.lifecycle !== null;
  const box = element('div', 'redress-overview');
  const linked = linker(figures);
  const byRole = inLanguage('在办案件，按岗位和级别', 'Open cases by who has them and by grade');
  const grid = element('div', 'ro-grid');
  grid.append(
    section(inLanguage('趋势', 'Trend'), trendHint(figures), trendOf(figures.trend, linked), 'ro-whole'),
    one
      ? section(byRole, '', matrix(figures, linked))
      : section(inLanguage('在办案件，按制度', 'Open cases by policy'), '', policies(figures, linked, asked)),
    both(
      section(inLanguage('在办天数', 'Age of open cases'), '', ages(figures, linked)),
      section(inLanguage('在办案件中已升级至', 'Open cases that climbed to'), '', climbed(figures, linked, one))
    ),
    ...(figures.ofUnits.length ? [section(inLanguage('在办案件，按机构', 'Open cases by unit'), '', ofUnits(figures, linked, asked), 'ro-whole')] : []),
    ...(one ? [] : [section(byRole, '', authorities(figures, linked), 'ro-whole')]),
    section(inLanguage('办理最久的在办案件', 'The oldest open cases'), inLanguage('取数时的最新情况', 'as they are when the page asks'), oldest(figures, one), 'ro-whole'),
    section(inLanguage('投诉类别', 'Causes'), sinceHint(figures), causes(figures, figures.categories, linked, one, 'category')),
    both(
      section(inLanguage('被投诉单位', 'Units complained about'), sinceHint(figures), causes(figures, figures.units, linked, one, 'respondentUnit')),
      section(inLanguage('重复投诉人', 'Repeat complainants'), sinceHint(figures), repeats(figures, linked))
    )
  );
  box.append(head(figures, asked, go, anew), numbers(figures, linked), grid);
  page.replaceChildren(box);
}

/* Writes a number as a link where the reader may open what it counts. */
function linker(figures) {
  return (number, query, className) => {
    if (!figures.opensCases || number === 0 || !query) {
      return element('span', className || '', number);
    }
    const link = element('a', className || '', number);
    const search = new URLSearchParams();
    Object.entries({lifecycle: figures.lifecycle, unit: figures.unit, ...query}).forEach(([name, value]) => {
      if (value !== null && value !== undefined) {
        search.set(name, value);
      }
    });
    link.href = '#/cases?' + search;
    return link;
  };
}

const sinceHint = figures => inLanguage(`${figures.since} 起受理`, `received since ${figures.since}`);
const trendHint = figures =>
  figures.trend.points.length === 12 ? inLanguage('近12个月', 'last 12 months') : inLanguage('近26周', 'last 26 weeks');
const percent = (part, whole) => (whole === 0 ? '—' : Math.round((part / whole) * 100) + '%');
const ungraded = inLanguage('未定级', 'not graded');

function section(title, hint, content, className) {
  const box = element('section', className || '');
  const heading = element('h2', '', title);
  if (hint) {
    heading.append(element('small', '', hint));
  }
  box.append(heading, content);
  return box;
}

/* Two sections one below the other beside a long one. */
function both(...sections) {
  const box = element('div', 'ro-both');
  box.append(...sections);
  return box;
}

function head(figures, asked, go, anew) {
  const line = element('div', 'ro-head');
  const change = (name, value) => {
    const next = new URLSearchParams(asked);
    value ? next.set(name, value) : next.delete(name);
    go(next);
  };
  const chosen = figures.choices.find(choice => choice.id === figures.lifecycle);
  const title = chosen ? inLanguage('管理概览：', 'Overview: ') + chosen.name : inLanguage('管理概览', 'Overview');
  const print = element('button', 'btn btn-default ro-tools', inLanguage('打印', 'Print'));
  print.onclick = () => window.print();
  line.append(
    element('h1', '', title),
    select(inLanguage('制度', 'Policy'), [['', inLanguage('全部制度', 'All policies')], ...figures.choices.map(choice => [choice.id, choice.name])], figures.lifecycle || '', value => change('lifecycle', value)),
    ...(figures.organisation.length ? [select(unitLabel, unitChoices(figures.organisation), figures.unit || '', value => change('unit', value))] : []),
    select(inLanguage('趋势', 'Trend'), [['', inLanguage('按周', 'by week')], ['MONTH', inLanguage('按月', 'by month')]], asked.get('by') === 'MONTH' ? 'MONTH' : '', value => change('by', value)),
    print,
    refreshButton(() => anew(true)), // who presses it wants what is counted now
    element('span', 'ro-at', inLanguage('截至 ', 'as of ') + time(figures.at))
  );
  return line;
}

function select(name, choices, value, changed) {
  const input = element('select', 'form-control ro-tools');
  input.setAttribute('aria-label', name);
  choices.forEach(([id, text]) => {
    const option = element('option', '', text);
    option.value = id;
    input.append(option);
  });
  input.value = value;
  input.onchange = () => changed(input.value);
  return input;
}

function numbers(figures, linked) {
  const list = element('dl', 'ro-numbers');
  const figure = (name, value, note) => {
    const box = element('div');
    const content = element('dd');
    content.append(value);
    if (note) {
      content.append(element('small', '', note));
    }
    box.append(element('dt', '', name), content);
    list.append(box);
  };
  const {due, trend} = figures;
  figure(inLanguage('在办', 'Open'), linked(figures.open, {open: true}), figures.waiting ? inLanguage(`其中 ${figures.waiting} 件等候期满`, `${figures.waiting} wait for a moment`) : '');
  figure(inLanguage('已逾期', 'Overdue'), linked(due.overdue, {due: 'OVERDUE'}, due.overdue > 0 ? 'ro-late' : ''), inLanguage(`占在办 ${percent(due.overdue, figures.open)}`, `${percent(due.overdue, figures.open)} of the open`));
  figure(inLanguage('今日到期', 'Due today'), linked(due.today, {due: 'TODAY'}));
  figure(inLanguage('至下一工作日到期', 'Due by next working day'), linked(due.next, {due: 'NEXT'}));
  figure(
    inLanguage('结案率', 'Closed'),
    percent(trend.receivedAndClosed, trend.received),
    inLanguage(`受理 ${trend.received}，已结 ${trend.receivedAndClosed}`, `${trend.receivedAndClosed} of ${trend.received} received`)
  );
  figure(
    inLanguage('按期率', 'In time'),
    percent(trend.deadlines - trend.missed, trend.deadlines),
    inLanguage(`期限 ${trend.deadlines}，逾期 ${trend.missed}`, `${trend.missed} of ${trend.deadlines} deadlines missed`)
  );
  return list;
}

/* Heads and cells; a head that begins with # is of numbers, one that begins with ~ is left out where there is little room. */
function table(heads, rows) {
  if (rows.length === 0) {
    return element('p', 'ro-none', inLanguage('无', 'none'));
  }
  const box = element('div', 'ro-scroll');
  const made = element('table');
  const line = made.createTHead().insertRow();
  const classes = heads.map(name => ({'#': 'ro-n', '~': 'ro-more'})[name[0]] || '');
  heads.forEach((name, at) => line.append(element('th', classes[at], name.replace(/^[#~]/, ''))));
  const body = made.createTBody();
  rows.forEach(cells => {
    const row = body.insertRow();
    cells.forEach((content, at) => {
      const cell = row.insertCell();
      cell.className = classes[at];
      cell.append(content === null || content === undefined ? '' : content);
    });
  });
  box.append(made);
  return box;
}

const late = (linked, number, query) => linked(number, query, number > 0 ? 'ro-late' : 'ro-faint');
const quiet = (linked, number, query) => linked(number, query, number > 0 ? '' : 'ro-faint');

function policies(figures, linked, asked) {
  return table(
    [inLanguage('制度', 'Policy'), inLanguage('#在办', '#Open'), inLanguage('#已升级', '#Climbed'), inLanguage('#今日到期', '#Today'), inLanguage('#下一工作日', '#Next'), inLanguage('#已逾期', '#Overdue')],
    figures.policies.map(line => {
      const name = element('a', '', line.policy.name);
      const query = new URLSearchParams(asked);
      query.set('lifecycle', line.policy.id);
      name.href = '#/overview?' + query;
      const lifecycle = line.policy.id;
      return [
        name,
        linked(line.open, {lifecycle, open: true}),
        quiet(linked, line.climbed, {lifecycle, open: true, escalated: true}),
        quiet(linked, line.due.today, {lifecycle, due: 'TODAY'}),
        quiet(linked, line.due.next, {lifecycle, due: 'NEXT'}),
        late(linked, line.due.overdue, {lifecycle, due: 'OVERDUE'})
      ];
    })
  );
}

/* Each unit right below the one asked for leads to its own page. */
function ofUnits(figures, linked, asked) {
  return table(
    [unitLabel, inLanguage('#在办', '#Open'), inLanguage('#已逾期', '#Overdue')],
    figures.ofUnits.map(line => {
      const name = element(line.below ? 'a' : 'span', '', line.below ? line.name : line.name + inLanguage('（本级）', ' (itself)'));
      if (line.below) {
        const query = new URLSearchParams(asked);
        query.set('unit', line.id);
        name.href = '#/overview?' + query;
      }
      const only = line.below ? {unit: line.id} : null;
      return [name, linked(line.open, only && {...only, open: true}), late(linked, line.overdue, only && {...only, due: 'OVERDUE'})];
    })
  );
}

/* The query of the cases that lie with a role, of a grade where one is named. */
const lying = (line, more) => ({lifecycle: line.policy.id, holder: line.group, open: true, ...more});

function matrix(figures, linked) {
  const grades = [...new Map(figures.authorities.flatMap(line => line.grades).map(one => [one.grade, one.name])).entries()]
    .sort(([a], [b]) => (a === null) - (b === null) || String(a).localeCompare(String(b)));
  return table(
    [inLanguage('岗位', 'Role'), ...grades.map(([, name]) => '#' + (name || ungraded)), inLanguage('#合计', '#All'), inLanguage('#其中逾期', '#Overdue')],
    figures.authorities.map(line => [
      line.name,
      ...grades.map(([grade]) => {
        const found = line.grades.find(one => one.grade === grade);
        return found ? linked(found.open, grade === null ? null : lying(line, {grade})) : element('span', 'ro-faint', '–');
      }),
      linked(line.open, lying(line)),
      late(linked, line.overdue, lying(line, {due: 'OVERDUE'}))
    ])
  );
}

function authorities(figures, linked) {
  const shown = figures.authorities.slice(0, ROWS);
  const rest = figures.authorities.slice(ROWS);
  const box = element('div');
  box.append(
    table(
      [inLanguage('岗位', 'Role'), inLanguage('制度', 'Policy'), inLanguage('~级别', '~Grades'), inLanguage('#在办', '#Open'), inLanguage('#其中逾期', '#Overdue')],
      shown.map(line => [
        line.name,
        element('span', 'ro-faint', line.policy.name),
        element('span', 'ro-faint', line.grades.map(one => `${one.name || ungraded} ${one.open}`).join(inLanguage('，', ', '))),
        linked(line.open, lying(line)),
        late(linked, line.overdue, lying(line, {due: 'OVERDUE'}))
      ])
    )
  );
  if (rest.length > 0) {
    const sum = of => rest.reduce((all, line) => all + line[of], 0);
    box.append(element('p', 'ro-note', inLanguage(
      `另有 ${rest.length} 个岗位，在办 ${sum('open')} 件，其中逾期 ${sum('overdue')} 件`,
      `${rest.length} more roles with ${sum('open')} cases, ${sum('overdue')} of them overdue`
    )));
  }
  return box;
}

function ages(figures, linked) {
  const at = new Date(figures.at);
  const today = new Intl.DateTimeFormat('sv', {timeZone: 'Asia/Shanghai'}).format(at);
  const since = iso => Math.round((Date.parse(today) - Date.parse(iso)) / 86400000);
  return bars(
    figures.ages.map(({received, open}) => {
      const [least, most] = [since(received.to), received.from && since(received.from)];
      const words = received.from === null ? `> ${least - 1}` : least === 0 ? `≤ ${most}` : `${least}–${most}`;
      return {
        name: words + inLanguage(' 天', ' days'),
        value: open,
        number: quiet(linked, open, {open: true, from: received.from, to: received.to}),
        share: percent(open, figures.open)
      };
    })
  );
}

function climbed(figures, linked, one) {
  return table(
    [inLanguage('岗位', 'Role'), ...(one ? [] : [inLanguage('制度', 'Policy')]), inLanguage('#在办', '#Open')],
    figures.climbed.slice(0, ROWS / 2).map(line => [
      line.name,
      ...(one ? [] : [element('span', 'ro-faint', line.policy.name)]),
      linked(line.open, {lifecycle: line.policy.id, open: true, authority: line.role})
    ])
  );
}

function oldest(figures, one) {
  return table(
    [inLanguage('#天', '#Days'), inLanguage('案件编号', 'Case'), ...(one ? [] : [inLanguage('~制度', '~Policy')]), ...(figures.opensCases ? [inLanguage('投诉事项', 'Title')] : []), inLanguage('~级别', '~Grade'), inLanguage('现由', 'With'), inLanguage('~受理', '~Received')],
    figures.oldest.map(line => {
      const number = element(line.caseId ? 'a' : 'span', 'ro-key', line.caseNumber);
      if (line.caseId) {
        number.href = '#/cases?case=' + line.caseId;
      }
      return [
        line.days,
        number,
        ...(one ? [] : [element('span', 'ro-faint', line.policy.name)]),
        ...(figures.opensCases ? [line.title] : []),
        line.grade || element('span', 'ro-faint', ungraded),
        line.with.join(inLanguage('、', ', ')),
        element('span', 'ro-key ro-faint', line.received)
      ];
    })
  );
}

/* What is the policy's alone is told with it, unless the page is of one policy. */
function causes(figures, counted, linked, one, asked) {
  const query = line => ({...(line.policy && {lifecycle: line.policy.id}), [asked]: line.id});
  return bars(
    counted.lines.map(line => ({
      name: line.id === null ? inLanguage('未登记', 'not entered') : line.name,
      note: one || !line.policy ? '' : line.policy.name,
      value: line.cases,
      number: linked(line.cases, line.id === null ? null : {...query(line), from: figures.since}),
      share: percent(line.cases, counted.cases)
    }))
  );
}

function repeats(figures, linked) {
  const box = element('div');
  box.append(
    table(
      [inLanguage('投诉人', 'Complainants'), inLanguage('#每人案件', '#Cases each'), inLanguage('#合计', '#Cases')],
      figures.repeats.map(line => [
        inLanguage(`${line.complainants} 人`, `${line.complainants}`),
        line.cases,
        linked(line.cases * line.complainants, {complaints: line.cases, from: figures.since})
      ])
    ),
    element('p', 'ro-note', inLanguage('以电话或电子邮箱是否相同判断，不显示身份。', 'Told by equal telephone or e-mail; nobody is named.'))
  );
  return box;
}
