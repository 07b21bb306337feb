/*
 * Two versions of a lifecycle side by side: marked in both diagrams, listed in words, and what their cases did.
 */
import {inLanguage} from '../language.js';
import {element, get, printButton, search, span, tableOf} from '../page.js';
import {draw, legend} from './diagram.js';
import {backTo, loading} from './frame.js';
import {versionChoices, wide} from './lifecycle.js';
import {factWord, typeWord, valueWord} from './words.js';

const kinds = {
  ADDED: {sign: '＋', word: inLanguage('新增', 'added'), mark: 'redress-added'},
  REMOVED: {sign: '－', word: inLanguage('删除', 'removed'), mark: 'redress-removed'},
  CHANGED: {sign: '≠', word: inLanguage('修改', 'changed'), mark: 'redress-changed'}
};

export function renderComparison(page, asked, {go}) {
  const id = asked.get('id');
  const path = '/api/audit/lifecycles/' + encodeURIComponent(id);
  const [before, after] = [asked.get('before'), asked.get('after')];
  const figures = definition => get(`${path}/figures?definition=${encodeURIComponent(definition)}`);
  page.append(loading());
  return Promise.all([get(`${path}/comparison?${new URLSearchParams({before, after})}`), figures(before), figures(after)])
    .then(([found, old, now]) => {
      const back = backTo('#/lifecycle?' + new URLSearchParams({id}), '← ' + now.name);
      const choices = versionChoices(now.versions);
      const form = search(
        [
          {name: 'before', label: inLanguage('原版本', 'Earlier version'), choices},
          {name: 'after', label: inLanguage('新版本', 'Later version'), choices}
        ],
        asked,
        next => {
          next.set('id', id);
          go(next);
        }
      );
      form.append(printButton());
      const sides = [inLanguage(`第${found.before.version}版`, `version ${found.before.version}`), inLanguage(`第${found.after.version}版`, `version ${found.after.version}`)];
      page.append(back, element('h1', '', inLanguage(`${now.name}：版本比较`, `${now.name}: versions compared`)), form);
      const changed = found.diagrams.filter(diagram => diagram.changes.length > 0);
      if (changed.length === 0 && found.tables.length === 0) {
        page.append(element('p', 'redress-holds', inLanguage('两个版本的流程图和判定表相同', 'diagrams and tables of the two versions are the same')));
      }
      changed.forEach(diagram => page.append(diagramPart(diagram, path, {before, after}, sides)));
      found.tables.forEach(table => page.append(tablePart(table)));
      page.append(figureTable(old, now, sides));
    });
}

function diagramPart(diagram, path, versions, sides) {
  const box = element('div', 'redress-compared');
  box.append(element('h2', '', inLanguage('流程图：', 'Diagram: ') + diagram.name));
  const pair = element('div', 'redress-pair');
  [['before', ['REMOVED', 'CHANGED']], ['after', ['ADDED', 'CHANGED']]].forEach(([side, marked], index) => {
    const half = element('div');
    const canvas = element('div', 'redress-canvas redress-low');
    half.append(element('p', 'redress-hint redress-first', sides[index]), canvas);
    pair.append(half);
    if (!diagram[side]) {
      canvas.append(element('p', 'redress-empty', inLanguage('此版本没有这张图', 'this version has no such diagram')));
      return;
    }
    setTimeout(() =>
      draw(canvas, `${path}/versions/${encodeURIComponent(versions[side])}/diagrams/${encodeURIComponent(diagram[side])}`, ({mark, note}) =>
        diagram.changes.filter(change => marked.includes(change.kind)).forEach(change => {
          mark(change.element, kinds[change.kind].mark);
          if (change.type !== 'lane' && change.type !== 'process') {
            note(change.element, change.type === 'sequenceFlow' ? {top: -8, left: 4} : {top: -12, left: -6}, 'redress-sign ' + kinds[change.kind].mark, kinds[change.kind].sign);
          }
        })
      )
    );
  });
  box.append(
    pair,
    legend(Object.values(kinds).map(kind => [kind.mark, `${kind.sign} ${kind.word}`])),
    changeList(diagram.changes)
  );
  return box;
}

function tablePart(table) {
  const box = element('div', 'redress-compared');
  box.append(element('h2', '', inLanguage('判定表：', 'Table: ') + table.name), changeList(table.changes));
  return box;
}

function changeList(changes) {
  const list = element('ul', 'redress-changes');
  changes.forEach(change => {
    const kind = kinds[change.kind];
    const line = element('li', '', `${kind.sign} ${kind.word}${inLanguage('', ' ')}${typeWord(change.type)}${change.name ? inLanguage(`「${change.name}」`, ` “${change.name}”`) : ` ${change.element}`}`);
    change.differences.forEach(difference =>
      line.append(element('div', 'redress-difference', `${factWord(difference.label)}${inLanguage('：', ': ')}${valueWord(difference.before)} → ${valueWord(difference.after)}`))
    );
    list.append(line);
  });
  return list;
}

const ofTimers = value => step => (step.timers.length > 0 ? value(step) : '—');

function figureTable(old, now, sides) {
  const box = element('div');
  box.append(
    element('h2', '', inLanguage('各环节，两个版本的案件', 'Steps, the cases of either version')),
    element('p', 'redress-hint redress-first', inLanguage(`${sides[0]} ${old.cases} 件，${sides[1]} ${now.cases} 件；合计时间为中位数`, `${sides[0]}: ${old.cases} cases, ${sides[1]}: ${now.cases}; total time is the median`))
  );
  const [table, body] = tableOf('redress-figures redress-compared-figures', [
    inLanguage('环节', 'Step'),
    ...[inLanguage('次数', 'Times'), inLanguage('合计时间', 'Total time'), inLanguage('按期', 'In time'), inLanguage('逾期', 'Overdue')].flatMap(head => sides.map(side => `${head} ${side}`))
  ]);
  const steps = new Map();
  [old, now].forEach((view, index) =>
    view.diagrams.forEach(diagram =>
      diagram.steps.filter(step => /Task$|callActivity/.test(step.type || '')).forEach(step => {
        const key = diagram.process + ' ' + step.element;
        const both = steps.get(key) || {diagram: diagram.name, pair: []};
        both.name = step.name || step.element;
        both.pair[index] = step;
        steps.set(key, both);
      })
    )
  );
  let part = null;
  steps.forEach(both => {
    if (both.diagram !== part) {
      part = both.diagram;
      const head = body.insertRow();
      head.className = 'redress-part';
      const cell = head.insertCell();
      cell.colSpan = 9;
      cell.textContent = part;
    }
    const line = body.insertRow();
    line.insertCell().textContent = both.name;
    [step => step.times, step => (step.total.median === null ? '—' : span(step.total.median * 1000)), ofTimers(step => step.met), ofTimers(step => step.missed)].forEach(value =>
      [0, 1].forEach(index => line.insertCell().append(element('span', '', both.pair[index] ? value(both.pair[index]) : inLanguage('无此环节', 'no such step'))))
    );
  });
  box.append(wide(table));
  return box;
}
