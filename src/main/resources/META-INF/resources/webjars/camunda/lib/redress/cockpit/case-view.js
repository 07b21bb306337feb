/*
 * One case: its diagrams with the path taken, and beside them the trail in time order, each line with its clause.
 */
import {inLanguage} from '../language.js';
import {element, endOf, findingOf, get, kinds, naming, noteOf, span, tableOf, time} from '../page.js';
import {refusal} from '../refusal.js';
import {caseFile} from './case-file.js';
import {draw, legend, tabbed} from './diagram.js';
import {hold} from './case-hold.js';

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
      /* The engine's history of an erased case is gone, and with it the path. */
      const drawn = view.paths.length > 0 ? [diagrams(view, path)] : [];
      page.append(heading(view), ...gone(view.facts), proof(path), caseFile(path, view.facts), hold(view.facts, path), ...drawn, trail(view));
    })
    .catch(error => page.append(refusal(error)));
}

function heading(view) {
  const box = element('div');
  const back = element('a', 'redress-back', inLanguage('← 返回案件列表', '← all cases'));
  back.href = '#/cases';
  const {facts} = view;
  box.append(back, element('h3', '', `${facts.caseNumber}　${facts.title || ''}`), headLine(view));
  return box;
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

/* Where the case stands, in a line. */
export function headLine(view) {
  const {facts} = view;
  const lifecycle = element('a', '', view.policy);
  lifecycle.href = '#/lifecycle?id=' + encodeURIComponent(facts.lifecycle);
  const line = [
    inLanguage('受理 ', 'received ') + time(facts.receivedAt),
    facts.closedAt && !facts.historyGone ? inLanguage('结案 ', 'closed ') + time(facts.closedAt) : endOf(facts),
    view.grade && inLanguage('级别 ', 'grade ') + view.grade,
    view.category && inLanguage('类别 ', 'category ') + view.category,
    view.outcome && !facts.historyGone && inLanguage('结果 ', 'outcome ') + view.outcome,
    facts.missed ? inLanguage(`逾期 ${facts.missed} 次`, `${facts.missed} deadlines missed`) : inLanguage('无逾期', 'no deadline missed'),
    facts.escalated ? inLanguage(`升级 ${facts.escalated} 次`, `climbed ${facts.escalated} times`) : null
  ];
  const text = element('p', 'redress-hint redress-first');
  text.append(lifecycle, ' · ' + line.filter(Boolean).join(' · '));
  return text;
}

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

function diagrams(view, path) {
  const late = new Set(view.trail.filter(line => line.entry && line.entry.kind === 'DEADLINE_MISSED').map(line => line.element));
  const {box} = tabbed(view.paths, passed => passed.name, (canvas, passed) =>
    draw(canvas, `${path}/diagrams/${encodeURIComponent(passed.definition)}`, ({mark, note}) => {
      Object.entries(passed.nodes).forEach(([id, node]) => {
        mark(id, node.open ? 'redress-is' : 'redress-was');
        if (node.broken || late.has(id)) {
          mark(id, 'redress-broken');
        }
        if (node.times > 1) {
          note(id, {top: -10, right: 10}, 'redress-times', '×' + node.times);
        }
      });
      passed.flows.forEach(id => mark(id, 'redress-taken'));
    })
  );
  box.append(
    legend([
      ['redress-was', inLanguage('已经过（数字为次数）', 'passed (how often)')],
      ['redress-is', inLanguage('正在办理', 'open')],
      ['redress-broken', inLanguage('逾期或被中断', 'overdue or broken off')]
    ])
  );
  return box;
}

/* What happened, in time order; lines of a called part name it. */
export function trail(view) {
  const called = naming(view);
  const [table, body] = tableOf('redress-trail', [
    inLanguage('时间', 'Time'), '', inLanguage('环节', 'Step'), inLanguage('何人', 'Who'), inLanguage('条款', 'Clause'), inLanguage('详情', 'Details')
  ]);
  view.trail.forEach(line => {
    const row = body.insertRow();
    row.className = 'redress-' + (line.entry ? line.entry.kind : line.kind).toLowerCase();
    const [what, who, details] = describe(line, called, view);
    [time(line.at), what].forEach(text => row.append(element('td', '', text)));
    const name = row.insertCell();
    name.append(line.name || '');
    const part = line.definition && line.definition !== view.paths[0].definition && view.paths.find(passed => passed.definition === line.definition);
    if (part) {
      row.classList.add('redress-in-part');
      name.append(element('div', 'redress-of-part', part.name));
    }
    [who, line.clause].forEach(text => row.append(element('td', '', text)));
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
      return [kinds[line.entry.kind] || line.entry.kind, called(line.entry.actor || line.entry.holder, line.entry.at), [noteOf(line.entry, called)]];
  }
}

function step(done, called) {
  const what = !done.doneAt
    ? inLanguage('待办', 'open')
    : done.ended === 'completed' ? inLanguage('办理', 'done') : inLanguage('被收回', 'taken away');
  const details = done.acts.map(act => `${time(act.at)} ${called(act.who, act.at) || ''} ${acts[act.what] || act.what}${act.whom && act.whom !== act.who ? ' → ' + called(act.whom, act.at) : ''}`);
  details.push(
    inLanguage('等待 ', 'lay ') + span(done.layMillis) +
      (done.workedMillis === null ? '' : inLanguage('，办理 ', ', worked on ') + span(done.workedMillis)) +
      (done.due ? inLanguage('，期限 ', ', due ') + time(done.due) : '')
  );
  done.changes.forEach(change =>
    details.push(`${change.label}${inLanguage('：', ': ')}${change.before === null ? '' : change.before + ' → '}${change.after === null ? '—' : change.after}`)
  );
  return [what, called(done.holder, done.doneAt || new Date()), details];
}

function decision(taken) {
  const values = list => list.map(value => `${value.name} = ${value.value === null ? '—' : value.value}`).join(inLanguage('，', ', '));
  return [
    inLanguage('依据 ', 'given ') + values(taken.inputs),
    inLanguage('结论 ', 'answer ') + values(taken.outputs),
    ...taken.rules.map(rule => inLanguage('规则 ', 'rule ') + rule)
  ];
}
