/*
 * The lifecycles with their cases counted, and one of them: its diagrams coloured by what its cases did there, and the
 * figures of each step. Every number opens its cases.
 */
import {inLanguage} from '../language.js';
import {day, element, get, printButton, search, span, tableOf} from '../page.js';
import {draw, tabbed} from './diagram.js';
import {backTo, empty, loading} from './frame.js';

const SHADES = 5;

/* The greatest share of the greatest value that a shade stands for; the first is the lightest. */
const SHARES = [0.1, 0.25, 0.5, 0.75, 1];

const TASKS = ['userTask', 'callActivity', 'businessRuleTask', 'serviceTask', 'task', 'manualTask', 'scriptTask', 'sendTask', 'receiveTask'];

const seconds = value => (value === null || value === undefined ? '—' : span(value * 1000));

const casesOf = (asked, more) => {
  const query = new URLSearchParams();
  Object.entries({lifecycle: asked.get('id'), definition: asked.get('definition'), from: asked.get('from'), to: asked.get('to'), ...more})
    .filter(([, value]) => value)
    .forEach(([name, value]) => query.set(name, value));
  return '#/cases?' + query;
};

const days = [
  {name: 'from', label: inLanguage('受理日期自', 'Received from'), type: 'date'},
  {name: 'to', label: inLanguage('至', 'to'), type: 'date'}
];

export function renderPolicies(page, asked, {go}) {
  page.append(element('h1', '', inLanguage('制度', 'Policies')), search(days, asked, go), loading());
  return Promise.all([get('/api/audit/lifecycles'), get('/api/audit/lifecycles/figures?' + new URLSearchParams(asked))])
    .then(([policies, counts]) => {
      const [table, body] = tableOf('redress-figures redress-policies', [
        inLanguage('制度', 'Policy'), inLanguage('受理', 'Received'), inLanguage('办理中', 'Open'), inLanguage('有逾期', 'Overdue'),
        inLanguage('有升级', 'Escalated'), inLanguage('有不满意', 'Dissatisfied')
      ]);
      counts.forEach(count => {
        const line = body.insertRow();
        const of = new URLSearchParams(asked);
        of.set('id', count.lifecycle);
        line.insertCell().append(link('#/lifecycle?' + of, (policies.find(known => known.id === count.lifecycle) || {name: count.lifecycle}).name));
        [[count.received, {}], [count.stillOpen, {open: true}], [count.overdue, {overdue: true}], [count.escalated, {escalated: true}], [count.dissatisfied, {dissatisfied: true}]]
          .forEach(([value, more]) => line.insertCell().append(number(value, casesOf(of, more))));
      });
      page.append(counts.length ? wide(table) : empty(inLanguage('这段时间没有您可以查阅的案件', 'No case in these days that you may see')));
    });
}

export function renderLifecycle(page, asked, {go}) {
  const path = '/api/audit/lifecycles/' + encodeURIComponent(asked.get('id'));
  const query = new URLSearchParams(asked);
  query.delete('id');
  page.append(backTo('#/lifecycle', inLanguage('← 制度', '← Policies')), loading());
  return get(`${path}/figures?${query}`).then(view => {
    page.append(element('h1', '', view.name), chooser(view, asked, go), figuresOf(view, asked));
  });
}

function chooser(view, asked, go) {
  const versions = [['', inLanguage('全部版本', 'all versions')], ...versionChoices(view.versions)];
  const form = search([{name: 'definition', label: inLanguage('流程图版本', 'Version'), choices: versions}, ...days], asked, next => {
    next.set('id', view.id);
    go(next);
  });
  if (view.versions.length > 1) {
    const compare = link(
      '#/lifecycle?' + new URLSearchParams({id: view.id, before: view.versions[1].definition, after: view.versions[0].definition}),
      inLanguage('比较两个版本', 'Compare two versions')
    );
    compare.className = 'btn btn-default';
    form.append(compare);
  }
  form.append(printButton());
  return form;
}

export const versionChoices = versions => versions.map(one => [one.definition, inLanguage(`第${one.version}版（${day(one.deployedAt)}起）`, `version ${one.version} (from ${day(one.deployedAt)})`)]);

/* The heat map with its switch and legend, and the table: also the tab of a process definition. */
export function figuresOf(view, asked) {
  const box = element('div');
  const count = element('p', 'redress-count');
  count.append(
    view.cases
      ? link(casesOf(asked), inLanguage(`${view.cases} 件案件`, `${view.cases} cases`))
      : element('span', 'redress-empty', inLanguage('此范围内没有您可以查阅的案件，图上没有数字', 'no cases here that you may see: the diagrams bear no numbers'))
  );
  let mode = modes[0];
  const scale = element('p', 'redress-legend');
  const show = () => {
    scale.replaceChildren(...legendOf(mode, greatest(view, mode)));
    drawn.again();
  };
  const drawn = tabbed(view.diagrams, diagram => diagram.name + (diagram.shared ? inLanguage('（共用）', ' (shared)') : ''), (canvas, diagram) =>
    draw(canvas, diagramPath(view, diagram), heat(view, diagram, mode))
  );
  const choice = element('div', 'btn-group redress-modes');
  modes.forEach(one => {
    const button = element('button', 'btn btn-default' + (one === mode ? ' active' : ''), one.name);
    button.type = 'button';
    button.onclick = () => {
      [...choice.children].forEach(other => other.classList.toggle('active', other === button));
      mode = one;
      show();
    };
    choice.append(button);
  });
  scale.replaceChildren(...legendOf(mode, greatest(view, mode)));
  box.append(count, choice, scale, drawn.box, stepTable(view, asked));
  return box;
}

export const diagramPath = (view, diagram) =>
  `/api/audit/lifecycles/${encodeURIComponent(view.id)}/versions/${encodeURIComponent(view.definition || view.versions[0].definition)}/diagrams/${encodeURIComponent(diagram.definition)}`;

const modes = [
  {name: inLanguage('次数', 'How often'), of: step => step.times, text: step => step.times, unit: value => Math.floor(value), hint: inLanguage('经过次数', 'how often cases came there')},
  {name: inLanguage('停留时间', 'Time'), of: step => step.total.median, text: step => seconds(step.total.median), unit: seconds, tasksOnly: true, hint: inLanguage('停留时间，中位数（一半不超过）', 'stay, median (half do not exceed it)')},
  {name: inLanguage('逾期', 'Overdue'), of: step => step.missed, text: step => `${step.missed}/${step.missed + step.met}`, unit: value => Math.floor(value), shows: step => step.missed + step.met > 0, hint: inLanguage('逾期次数／时限次数', 'deadlines missed / all deadlines')}
];

const hasValue = (step, mode) => mode.of(step) !== null && mode.of(step) > 0 && (!mode.tasksOnly || TASKS.includes(step.type));

const countsInScale = step => TASKS.includes(step.type);

const greatest = (view, mode) => Math.max(0, ...view.diagrams.flatMap(diagram => diagram.steps).filter(step => countsInScale(step) || mode === modes[2]).filter(step => hasValue(step, mode)).map(mode.of));

/* Where a number stands off the event's own name. */
const eventNotes = {boundaryEvent: {bottom: 4, right: 4}, startEvent: {top: -10, right: 6}, endEvent: {top: -10, right: 6}};

function heat(view, diagram, mode) {
  const most = greatest(view, mode);
  return ({mark, note}) =>
    diagram.steps.filter(step => hasValue(step, mode) || (mode.shows && mode.shows(step))).forEach(step => {
      const task = countsInScale(step);
      if (hasValue(step, mode) && (task || mode === modes[2])) {
        mark(step.element, 'redress-heat-' + shade(mode.of(step), most));
      }
      if (task) {
        note(step.element, {top: -14, right: 14}, 'redress-number-on', mode.text(step));
      } else if (eventNotes[step.type]) {
        note(step.element, eventNotes[step.type], 'redress-number-on redress-small', mode.text(step));
      }
    });
}

const shade = (value, most) => 1 + Math.max(0, SHARES.findIndex(share => value <= most * share + 1e-9));

function legendOf(mode, most) {
  const nodes = [element('span', 'redress-hint redress-first', mode.hint)];
  if (most > 0) {
    let from = null;
    for (let i = 1; i <= SHADES; i++) {
      const to = mode.unit(most * SHARES[i - 1]);
      if (to !== from) {
        nodes.push(element('span', `redress-swatch redress-heat-${i}`), element('span', '', (i === SHADES ? '' : '≤ ') + to));
      }
      from = to;
    }
  }
  return nodes;
}

function stepTable(view, asked) {
  const [table, body] = tableOf('redress-figures', [
    inLanguage('环节', 'Step'), inLanguage('条款', 'Clause'), inLanguage('次数', 'Times'), inLanguage('现有', 'Open now'),
    inLanguage('等待认领', 'Lay'), inLanguage('办理', 'Worked on'), inLanguage('合计', 'Total'),
    inLanguage('按期', 'In time'), inLanguage('逾期', 'Overdue'), inLanguage('升级', 'Escalated'), inLanguage('催办', 'Reminded')
  ]);
  view.diagrams.forEach(diagram => {
    const steps = diagram.steps.filter(shown);
    if (steps.length > 0) {
      const head = body.insertRow();
      head.className = 'redress-part';
      const cell = head.insertCell();
      cell.colSpan = 11;
      cell.textContent = diagram.name + (diagram.shared ? inLanguage('（共用流程，只计本制度的案件）', ' (shared; this policy’s cases only)') : '');
    }
    steps.forEach(step => {
      const line = body.insertRow();
      const named = step.name || step.element;
      const at = (what, elements) => casesOf(asked, {diagram: diagram.process, element: elements, at: what, named});
      const timers = step.timers.join(',');
      line.insertCell().append(element('span', '', named), step.type ? '' : element('span', 'redress-hint', inLanguage('旧版环节', 'of an earlier version')));
      line.insertCell().textContent = step.clause || '';
      line.insertCell().append(number(step.times, at('PASSED', step.element)));
      line.insertCell().append(number(step.open, at('OPEN', step.element)));
      [step.lay, step.worked, step.total].forEach(spread => line.insertCell().append(spreadOf(spread)));
      [['MET', step.met], ['MISSED', step.missed], ['ESCALATED', step.escalated], ['REMINDED', step.reminded]]
        .forEach(([what, value]) => line.insertCell().append(timers ? number(value, at(what, timers)) : element('span', 'redress-none', '—')));
      if (step.missed > 0) {
        line.className = 'redress-missed';
      }
    });
  });
  const box = element('div');
  box.append(
    element('h2', '', inLanguage('各环节', 'Steps')),
    element('p', 'redress-hint redress-first', inLanguage('时间为中位数（一半不超过），括号内为九成不超过；只计已结束的环节。数字可点开，列出案件。', 'times are medians, in brackets what nine of ten do not exceed, of what has ended; numbers open their cases')),
    wide(table)
  );
  return box;
}

/* On a narrow window a table of many columns moves sideways in a box of its own. */
export function wide(table) {
  const box = element('div', 'redress-wide');
  box.tabIndex = 0;
  box.append(table);
  return box;
}

/* Steps, what an earlier version had and cases passed, and timers that stand at no step. */
const shown = step => TASKS.includes(step.type) || (!step.type && step.times > 0) || (step.timers.length > 0 && step.timers[0] === step.element && step.met + step.missed > 0);

function spreadOf(spread) {
  const cell = element('span', spread.median === null ? 'redress-none' : '', seconds(spread.median));
  if (spread.ninth !== null) {
    cell.append(element('span', 'redress-ninth', inLanguage(`（${seconds(spread.ninth)}）`, ` (${seconds(spread.ninth)})`)));
  }
  return cell;
}

export function number(value, href) {
  return value > 0 ? link(href, value) : element('span', 'redress-none', '0');
}

export function link(href, text) {
  const node = element('a', '', text);
  node.href = href;
  return node;
}
