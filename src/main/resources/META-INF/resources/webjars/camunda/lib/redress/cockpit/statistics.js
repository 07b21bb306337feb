/*
 * Cockpit: the reports that the policies ask for. Choose policy, report and period; each number opens its cases.
 *
 * The choice stands in the address, so that it can be kept as a bookmark.
 */
import {inLanguage} from '../language.js';
import {context, element, get, time} from '../page.js';
import {drawing} from './drawing.js';
import {refusal} from '../refusal.js';
import {empty, loading} from './frame.js';
import {framed} from './menu.js';
import {keptFresh, refreshButton} from './fresh.js';
import {label as unitLabel, unitChoices, unitsInReach} from './organisation.js';

const PATH = '/statistics';

const kinds = [
  ['day', inLanguage('日', 'day')], ['week', inLanguage('周', 'week')], ['month', inLanguage('月', 'month')],
  ['quarter', inLanguage('季度', 'quarter')], ['year', inLanguage('年', 'year')]
];

const heads = targets => [
  inLanguage('项目', 'Item'), inLanguage('数量', 'Number'), inLanguage('基数', 'Of'), inLanguage('比率', 'Rate'),
  targets ? inLanguage('目标', 'Target') : '', inLanguage('图示', 'Drawn'), inLanguage('条款', 'Clause')
];

const units = {
  CASES: inLanguage('件', 'cases'), ENTRIES: inLanguage('次', 'times'), ENTRY_AMOUNT: inLanguage('元', 'CNY'),
  APPROVED: inLanguage('元', 'CNY'), HOURS: inLanguage('工作小时', 'working hours')
};

const nameOf = report => (report.general ? inLanguage('综合统计', 'General statistics') : report.name);

const go = chosen => {
  window.location.hash = '#' + PATH + '?' + new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
};

function renderStatistics(page, asked) {
  page.append(element('h1', '', inLanguage('统计', 'Statistics')), loading());
  return Promise.all([get('/api/reports'), unitsInReach()]).then(([reports, organisation]) => {
    if (reports.length === 0) {
      page.append(empty(inLanguage('没有您可以查阅的报表', 'There is no report that you may read')));
      return null;
    }
    const chosen = reports.find(report => report.id === asked.get('report')) || reports[0];
    const kind = chosen.general ? asked.get('kind') || chosen.kind : chosen.kind;
    const sheet = element('div', 'redress-sheet');
    const period = new URLSearchParams({kind});
    ['from', 'to', 'unit'].filter(day => asked.get(day)).forEach(day => period.set(day, asked.get(day)));
    page.querySelector('.redress-loading').before(choice(reports, chosen, kind, asked, organisation));
    page.append(sheet);
    const ask = () => get(`/api/reports/${encodeURIComponent(chosen.id)}?${period}`).then(report => sheet.replaceChildren(...written(report, kind, asked.get('unit'), anew)));
    const anew = keptFresh(page, () => ask().catch(error => sheet.replaceChildren(refusal(error, anew))));
    return ask();
  });
}

function choice(reports, chosen, kind, asked, organisation) {
  const bar = element('div', 'redress-choice');
  const unit = asked.get('unit');
  const policies = [...new Map(reports.map(report => [report.lifecycle, report.policy])).entries()];
  bar.append(
    select(inLanguage('制度', 'Policy'), policies, chosen.lifecycle, lifecycle =>
      go({report: reports.find(report => report.lifecycle === lifecycle).id, unit})),
    select(
      inLanguage('报表', 'Report'),
      reports.filter(report => report.lifecycle === chosen.lifecycle).map(report => [report.id, nameOf(report)]),
      chosen.id,
      report => go({report, from: asked.get('from'), unit}))
  );
  if (chosen.general) {
    bar.append(select(inLanguage('期间', 'Period'), kinds, kind, next => go({report: chosen.id, kind: next, unit})));
  }
  if (organisation.length) {
    bar.append(select(unitLabel, unitChoices(organisation), unit || '', next => go({report: chosen.id, kind: asked.get('kind'), from: asked.get('from'), to: asked.get('to'), unit: next})));
  }
  return bar;
}

function select(text, choices, value, changed) {
  const label = element('label', '', text);
  const input = element('select', 'form-control');
  choices.forEach(([id, name]) => {
    const option = element('option', '', name);
    option.value = id;
    input.append(option);
  });
  input.value = value;
  input.onchange = () => changed(input.value);
  label.append(input);
  return label;
}

function written(report, kind, unit, anew) {
  const {definition} = report;
  const head = element('div', 'redress-report-head');
  head.append(
    element('h2', '', nameOf(definition)),
    element('p', 'redress-second', [report.organisation, definition.policy, definition.clause, inLanguage('制表 ', 'made ') + time(report.madeAt), report.madeBy].filter(Boolean).join('　')),
    period(report, kind, unit, anew)
  );
  const targets = report.sections.some(({rows}) => rows.some(row => row.target !== null));
  return [head, trend(report.trend), ...report.sections.map(one => section(one, targets))];
}

function period(report, kind, unit, anew) {
  const line = element('p', 'redress-period');
  const id = report.definition.id;
  const of = unit ? {unit} : {};
  const query = new URLSearchParams({kind, from: report.from, to: report.to, ...of});
  const turn = (text, title, from) => {
    const link = element('a', 'btn btn-default', text);
    link.title = title;
    link.href = `#${PATH}?${new URLSearchParams({report: id, kind, from, ...of})}`;
    return link;
  };
  line.append(
    turn('‹', inLanguage('上一期', 'previous'), report.before),
    element('strong', '', `${report.from} ${inLanguage('至', 'to')} ${report.to}`),
    turn('›', inLanguage('下一期', 'next'), report.after)
  );
  ['pdf', 'xlsx'].forEach(format => {
    const link = element('a', 'btn btn-default', format.toUpperCase());
    link.href = `${context}/api/reports/${encodeURIComponent(id)}.${format}?${query}`;
    link.target = '_blank';
    link.rel = 'noopener';
    line.append(link);
  });
  line.append(refreshButton(anew));
  return line;
}

function section({title, rows}, targets) {
  const box = element('div', 'redress-report');
  const table = element('table', 'table');
  const head = table.createTHead().insertRow();
  heads(targets).forEach(name => head.append(element('th', '', name)));
  const body = table.createTBody();
  rows.forEach(row => {
    const line = body.insertRow();
    line.className = row.part ? 'redress-part' : '';
    line.append(element('td', '', row.item), number(row.figure), number(row.per), element('td', '', percent(row.rate)), element('td', '', percent(row.target)), bar(row), element('td', '', row.clause));
  });
  box.append(element('h3', '', title), table);
  return box;
}

function number(figure) {
  const cell = element('td');
  if (figure) {
    const text = figure.number === null ? '—' : figure.number.toLocaleString(inLanguage('zh-CN', 'en'));
    cell.append(linked(text, figure.query), element('span', 'redress-unit', ' ' + units[figure.unit]));
    if (figure.unit !== 'CASES' && figure.number !== null && figure.cases > 0) {
      cell.append(element('span', 'redress-unit', inLanguage(`（${figure.cases}件）`, ` (${figure.cases} cases)`)));
    }
  }
  return cell;
}

function linked(text, query) {
  if (!query) {
    return element('span', '', text);
  }
  const link = element('a', '', text);
  link.href = '#/cases?' + query;
  return link;
}

function bar(row) {
  const cell = element('td', 'redress-share');
  if (row.rate > 0) {
    const filled = element('div', row.part ? 'redress-light' : 'redress-dark');
    filled.style.width = Math.min(row.rate, 100) + '%';
    cell.append(filled);
  }
  return cell;
}

const percent = rate => (rate === null || rate === undefined ? '' : rate + '%');

function trend(chart) {
  const title = inLanguage('近期受理与结案（件）', 'Received and closed lately (cases)');
  const box = element('div', 'redress-report');
  const legend = element('p', 'redress-legend');
  [['redress-dark', inLanguage('受理', 'received')], ['redress-light', inLanguage('结案', 'closed')]].forEach(([tone, text]) =>
    legend.append(element('span', 'redress-tone ' + tone), element('span', '', text)));
  box.append(element('h3', '', title), legend, drawing(chart, title));
  return box;
}

export default framed({path: PATH, priority: 105, label: inLanguage('统计', 'Statistics'), show: renderStatistics});
