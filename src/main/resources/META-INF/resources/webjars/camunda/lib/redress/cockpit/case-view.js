/*
 * One case: its diagrams with the path taken, and beside them the trail in time order, each line with its clause.
 */
import {chinese, inLanguage} from '../language.js';
import {context, element, get, kinds, naming, noteOf, span, tableOf, time} from '../page.js';

const acts = {
  Claim: inLanguage('认领', 'claimed'),
  Assign: inLanguage('分派', 'assigned'),
  Delegate: inLanguage('委派', 'delegated'),
  Resolve: inLanguage('交回', 'resolved'),
  SetPriority: inLanguage('调整优先级', 'set the priority'),
  Complete: inLanguage('办结', 'completed')
};

export function renderCase(page, caseId) {
  const path = '/api/audit/cases/' + encodeURIComponent(caseId);
  get(path)
    .then(view => {
      page.append(heading(view), proof(path), diagrams(view, path), trail(view));
    })
    .catch(error => page.append(element('p', 'redress-refused', error.message)));
}

function heading(view) {
  const box = element('div');
  const back = element('a', '', inLanguage('← 返回案件列表', '← all cases'));
  back.href = '#/cases';
  const {facts} = view;
  box.append(back, element('h3', '', `${facts.caseNumber}　${facts.title || ''}`));
  const line = [
    view.policy,
    inLanguage('受理 ', 'received ') + time(facts.receivedAt),
    facts.closedAt ? inLanguage('结案 ', 'closed ') + time(facts.closedAt) : inLanguage('办理中', 'open'),
    facts.missed ? inLanguage(`逾期 ${facts.missed} 次`, `${facts.missed} deadlines missed`) : inLanguage('无逾期', 'no deadline missed'),
    facts.escalated ? inLanguage(`升级 ${facts.escalated} 次`, `climbed ${facts.escalated} times`) : null
  ];
  box.append(element('p', 'redress-hint', line.filter(Boolean).join(' · ')));
  return box;
}

/* The server's sentences are Chinese; what is wrong has a name, too. */
function inEnglish({kind, position, seal}) {
  const where = [position && `entry ${position}`, seal && `seal ${seal}`].filter(Boolean);
  return [...where, kind.toLowerCase().replaceAll('_', ' ')].join(', ');
}

function proof(path) {
  const line = element('p', 'redress-proof', inLanguage('正在验证记录……', 'verifying the entries …'));
  get(path + '/proof')
    .then(result => {
      const holds = result.findings.length === 0;
      line.classList.add(holds ? 'redress-holds' : 'redress-refused');
      line.textContent = holds
        ? inLanguage(`✓ ${result.entries} 条记录与写入时一致，已封存 ${result.seals} 次`, `✓ ${result.entries} entries as they were written, sealed ${result.seals} times`)
        : result.findings.map(finding => (chinese ? finding.sentence : inEnglish(finding))).join(inLanguage('；', '; '));
    })
    .catch(error => {
      line.textContent = error.message;
    });
  return line;
}

function diagrams(view, path) {
  const box = element('div', 'redress-diagrams');
  const tabs = element('ul', 'nav nav-tabs');
  const canvas = element('div', 'redress-canvas');
  view.paths.forEach((passed, index) => {
    const tab = element('li', index === 0 ? 'active' : '');
    const link = element('a', '', passed.name);
    link.href = window.location.hash;
    link.onclick = event => {
      event.preventDefault();
      [...tabs.children].forEach(other => other.classList.toggle('active', other === tab));
      draw(canvas, passed, path, view);
    };
    tab.append(link);
    tabs.append(tab);
  });
  box.append(tabs, canvas, legend());
  draw(canvas, view.paths[0], path, view);
  return box;
}

function legend() {
  const line = element('p', 'redress-legend');
  [
    ['redress-was', inLanguage('已经过（数字为次数）', 'passed (how often)')],
    ['redress-is', inLanguage('正在办理', 'open')],
    ['redress-broken', inLanguage('逾期或被中断', 'overdue or broken off')]
  ].forEach(([name, text]) => {
    line.append(element('span', name + ' redress-swatch', ''), element('span', '', text));
  });
  return line;
}

let viewerLoaded = null;
function viewer() {
  viewerLoaded =
    viewerLoaded ||
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('../vendor/bpmn-navigated-viewer.production.min.js', import.meta.url);
      script.onload = () => resolve(window.BpmnJS);
      script.onerror = () => reject(new Error(inLanguage('流程图组件无法加载', 'the diagram viewer cannot be loaded')));
      document.head.append(script);
    });
  return viewerLoaded;
}

async function draw(canvas, passed, path, view) {
  canvas.replaceChildren();
  try {
    const [Viewer, xml] = await Promise.all([
      viewer(),
      fetch(`${context}${path}/diagrams/${encodeURIComponent(passed.definition)}`, {credentials: 'same-origin'}).then(found => found.text())
    ]);
    const diagram = new Viewer({container: canvas});
    await diagram.importXML(xml);
    const drawn = diagram.get('canvas');
    const overlays = diagram.get('overlays');
    const registry = diagram.get('elementRegistry');
    const late = new Set(view.trail.filter(line => line.entry && line.entry.kind === 'DEADLINE_MISSED').map(line => line.element));
    Object.entries(passed.nodes).forEach(([id, node]) => {
      if (registry.get(id)) {
        drawn.addMarker(id, node.open ? 'redress-is' : 'redress-was');
        if (node.broken || late.has(id)) {
          drawn.addMarker(id, 'redress-broken');
        }
        if (node.times > 1) {
          overlays.add(id, {position: {top: -10, right: 10}, html: element('span', 'redress-times', '×' + node.times)});
        }
      }
    });
    passed.flows.filter(id => registry.get(id)).forEach(id => drawn.addMarker(id, 'redress-taken'));
    drawn.zoom('fit-viewport');
  } catch (error) {
    canvas.replaceChildren(element('p', 'redress-refused', error.message));
  }
}

function trail(view) {
  const called = naming(view.names);
  const [table, body] = tableOf('redress-trail', [
    inLanguage('时间', 'Time'), '', inLanguage('环节', 'Step'), inLanguage('何人', 'Who'), inLanguage('条款', 'Clause'), inLanguage('详情', 'Details')
  ]);
  view.trail.forEach(line => {
    const row = body.insertRow();
    row.className = 'redress-' + (line.entry ? line.entry.kind : line.kind).toLowerCase();
    const [what, who, details] = describe(line, called, view);
    [time(line.at), what, line.name, who, line.clause].forEach(text => row.append(element('td', '', text)));
    const cell = row.insertCell();
    details.forEach(detail => cell.append(element('div', '', detail)));
  });
  return table;
}

function describe(line, called, view) {
  switch (line.kind) {
    case 'STEP':
      return step(line.step, called);
    case 'DECISION':
      return [inLanguage('判定', 'decided'), '', decision(line.decision)];
    case 'CALL': {
      const part = view.paths.find(passed => passed.definition === line.calledDefinition);
      return [inLanguage('转入', 'went into'), '', [part ? part.name : line.calledDefinition]];
    }
    default:
      return [kinds[line.entry.kind] || line.entry.kind, called(line.entry.actor || line.entry.holder), [noteOf(line.entry, called)]];
  }
}

function step(done, called) {
  const what = !done.doneAt
    ? inLanguage('待办', 'open')
    : done.ended === 'completed' ? inLanguage('办理', 'done') : inLanguage('被收回', 'taken away');
  const details = done.acts.map(act => `${time(act.at)} ${called(act.who) || ''} ${acts[act.what] || act.what}${act.whom && act.whom !== act.who ? ' → ' + called(act.whom) : ''}`);
  details.push(
    inLanguage('等待 ', 'lay ') + span(done.layMillis) +
      (done.workedMillis === null ? '' : inLanguage('，办理 ', ', worked on ') + span(done.workedMillis)) +
      (done.due ? inLanguage('，期限 ', ', due ') + time(done.due) : '')
  );
  done.changes.forEach(change =>
    details.push(`${change.label}${inLanguage('：', ': ')}${change.before === null ? '' : change.before + ' → '}${change.after === null ? '—' : change.after}`)
  );
  return [what, called(done.holder), details];
}

function decision(taken) {
  const values = list => list.map(value => `${value.name} = ${value.value === null ? '—' : value.value}`).join(inLanguage('，', ', '));
  return [
    inLanguage('依据 ', 'given ') + values(taken.inputs),
    inLanguage('结论 ', 'answer ') + values(taken.outputs),
    ...taken.rules.map(rule => inLanguage('规则 ', 'rule ') + rule)
  ];
}
