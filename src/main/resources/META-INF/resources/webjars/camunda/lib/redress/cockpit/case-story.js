/*
 * What happened in a case, in time order: the days as headings, a line for each thing, its details to be opened.
 */
import {inLanguage} from '../language.js';
import {clock, day, element, kinds, naming, noteOf, span, time} from '../page.js';

const acts = {
  Claim: inLanguage('认领', 'claimed'),
  Assign: inLanguage('分派', 'assigned'),
  Delegate: inLanguage('委派', 'delegated'),
  Resolve: inLanguage('交回', 'resolved'),
  SetPriority: inLanguage('调整优先级', 'set the priority'),
  Complete: inLanguage('办结', 'completed')
};

/* What the platform did by itself: told, but more quietly than what people did. */
const QUIET = ['DECISION', 'CALL', 'NUMBERED', 'DEADLINE_MET', 'EXPORTED', 'REMINDED', 'DUTY_DUE', 'LIMIT_MOVED', 'WAIT_ENDED'];

const kindOf = line => (line.entry ? line.entry.kind : line.kind);

export function story(view) {
  const called = naming(view);
  const box = element('section', 'redress-story');
  box.setAttribute('aria-label', inLanguage('经过', 'Story'));
  let days = null;
  let list = null;
  inRuns(view.trail).forEach(run => {
    if (day(run[0].at) !== days) {
      days = day(run[0].at);
      list = element('ol');
      box.append(element('h2', '', days), list);
    }
    list.append(run.length === 1 ? item(run[0], called, view) : folded(run, called, view));
  });
  return box;
}

const isQuiet = line => QUIET.includes(kindOf(line));

/* The lines, those together that are quiet and follow each other on one day. */
function inRuns(trail) {
  return trail.reduce((runs, line) => {
    const last = runs[runs.length - 1];
    if (last && isQuiet(line) && isQuiet(last[0]) && day(line.at) === day(last[0].at)) {
      last.push(line);
    } else {
      runs.push([line]);
    }
    return runs;
  }, []);
}

/* What the platform did by itself, in one line that says how much of what. */
function folded(run, called, view) {
  const items = run.map(line => item(line, called, view));
  const counts = new Map();
  items.forEach(one => counts.set(one.dataset.kind, (counts.get(one.dataset.kind) || 0) + 1));
  const node = element('li', 'redress-quiet');
  const more = element('details');
  const head = element('summary', 'redress-told');
  const what = element('span', 'redress-what');
  what.append(element('span', 'redress-mark', inLanguage('系统', 'system')), [...counts].map(([kind, count]) => `${kind} ${count}`).join(inLanguage('，', ', ')));
  head.append(element('time', '', clock(run[0].at)), what);
  const list = element('ol');
  list.append(...items);
  more.append(head, list);
  node.append(more);
  return node;
}

function item(line, called, view) {
  const {what, who, says, details} = describe(line, called, view);
  const kind = kindOf(line);
  const node = element('li', `redress-${kind.toLowerCase()}${isQuiet(line) ? ' redress-quiet' : ''}`);
  node.dataset.kind = what;
  const head = element(details.length ? 'summary' : 'div', 'redress-told');
  const name = element('span', 'redress-what');
  name.append(element('span', 'redress-mark', what), line.name || '');
  if (says) {
    name.append(element('span', 'redress-note', says));
  }
  head.append(element('time', '', clock(line.at)), name, element('span', 'redress-who', who || ''));
  if (!details.length) {
    node.append(head);
    return node;
  }
  const more = element('details');
  const box = element('div', 'redress-details');
  details.forEach(detail => box.append(detail));
  more.append(head, box);
  node.append(more);
  return node;
}

const said = text => element('p', '', text);

/* Facts with their names, as far as there are any. */
function facts(pairs) {
  const found = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const list = element('dl');
  found.forEach(([name, value]) => {
    list.append(element('dt', '', name));
    const content = element('dd');
    content.append(element('bdi', '', value));
    list.append(content);
  });
  return found.length ? [list] : [];
}

const resting = (line, view) => {
  const part = line.definition && line.definition !== view.paths[0].definition && view.paths.find(passed => passed.definition === line.definition);
  return [[inLanguage('条款', 'Clause'), line.clause], [inLanguage('所属部分', 'Part'), part ? part.name : null]];
};

function describe(line, called, view) {
  switch (line.kind) {
    case 'STEP':
      return step(line, called, view);
    case 'DECISION':
      return decision(line, view);
    case 'CALL': {
      const part = view.paths.find(passed => passed.definition === line.calledDefinition);
      return {what: inLanguage('转入', 'went into'), says: '', who: '', details: facts([[inLanguage('部分', 'Part'), part && part.name], [inLanguage('条款', 'Clause'), line.clause]])};
    }
    default:
      return entry(line, called);
  }
}

function entry(line, called) {
  const {entry: found} = line;
  const says = noteOf(found, called);
  const details = line.clause || found.heldSince
    ? facts([
        [inLanguage('条款', 'Clause'), line.clause],
        [inLanguage('期限', 'Due'), found.dueAt && time(found.dueAt)],
        [inLanguage('当时承办', 'Held by'), called(found.holder, line.at)],
        [inLanguage('承办自', 'Held since'), found.heldSince && time(found.heldSince)]
      ])
    : [];
  return {what: kinds[found.kind] || found.kind, who: called(found.actor || found.holder, line.at), says, details};
}

function step(line, called, view) {
  const {step: done} = line;
  const what = !done.doneAt
    ? inLanguage('待办', 'open')
    : done.ended === 'completed' ? inLanguage('办理', 'done') : inLanguage('被收回', 'taken away');
  const act = one =>
    `${time(one.at)} ${called(one.who, one.at) || ''} ${acts[one.what] || one.what}${one.whom && one.whom !== one.who ? ' → ' + called(one.whom, one.at) : ''}`;
  const details = [
    ...facts(done.changes.map(change => [change.label, change.before === null ? change.after : `${change.before} → ${change.after === null ? '—' : change.after}`])),
    ...facts([
      ...resting(line, view),
      [inLanguage('期限', 'Due'), done.due && time(done.due)],
      [inLanguage('等待认领', 'Lay'), span(done.layMillis)],
      [inLanguage('办理', 'Worked on'), done.workedMillis !== null ? span(done.workedMillis) : null]
    ]),
    ...done.acts.map(one => said(act(one)))
  ];
  return {what, who: called(done.holder, done.doneAt || new Date()), says: '', details};
}

function decision(line, view) {
  const {decision: taken} = line;
  const values = list => list.map(value => `${value.name} = ${value.value === null ? '—' : value.value}`).join(inLanguage('，', ', '));
  return {
    what: inLanguage('判定', 'decided'),
    who: '',
    says: taken.outputs.map(value => value.value).filter(Boolean).join(inLanguage('，', ', ')),
    details: facts([
      [inLanguage('依据', 'Given'), values(taken.inputs)],
      [inLanguage('结论', 'Answer'), values(taken.outputs)],
      ...taken.rules.map(rule => [inLanguage('规则', 'Rule'), rule]),
      ...resting(line, view)
    ])
  };
}
