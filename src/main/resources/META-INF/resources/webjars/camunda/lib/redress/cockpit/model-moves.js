/*
 * Open cases that run on earlier versions: what moving each to the newest would do, and moving those that are chosen.
 */
import {inLanguage} from '../language.js';
import {ask, element, get, tableOf, time} from '../page.js';
import {empty} from './frame.js';
import {wide} from './lifecycle.js';

export function renderMoves(page, path, {model}) {
  if (model.confidential) {
    page.append(empty(inLanguage('此制度的案件是保密的，不能在此转换：在办的按原版本办完', 'Cases of this policy are confidential and are not moved: they end on the version they began with')));
    return null;
  }
  const wait = element('p', 'redress-second', inLanguage('正在逐件试转，不作改动……', 'Trying each case, changing nothing …'));
  page.append(wait);
  return get(path + '/moves').then(outlook => {
    const box = element('section');
    wait.replaceWith(box);
    fill(box, path, outlook, []);
  });
}

function fill(box, path, {cases, more}, done) {
  box.replaceChildren(...done);
  if (cases.length === 0) {
    box.append(empty(inLanguage('在办案件都已在最新版本上', 'All open cases run on the newest version')));
    return;
  }
  const form = element('form');
  const moving = element('button', 'btn btn-primary', inLanguage('转换所选案件', 'Move the chosen cases'));
  const refused = element('span', 'redress-refused');
  const line = element('div', 'redress-row');
  line.append(moving, refused);
  form.append(
    element('p', '', inLanguage(
      '以下在办案件还在以前的版本上。转换后，已经开始的期限仍从原来的时刻起算，长短按最新版本；已在办理的任务不换人。',
      'These open cases still run on earlier versions. A limit that runs keeps its beginning and has the length of the newest version; who has a task keeps it.'
    )),
    line,
    table(cases),
    more ? others(box, path, more, refused) : ''
  );
  form.onsubmit = event => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll('tbody input:checked')].map(input => input.value);
    moving.disabled = true;
    ask(path + '/moves', {cases: chosen})
      .then(results => get(path + '/moves').then(left => fill(box, path, left, [summary(results)])))
      .catch(error => {
        refused.textContent = error.message;
        moving.disabled = false;
      });
  };
  box.append(form);
}

/* Cases that cannot move would keep those behind them from being listed: any can be asked for by its number. */
function others(box, path, more, refused) {
  const line = element('p', 'redress-second', inLanguage(`另有 ${more} 件，转换这些之后再列出；也可按编号查：`, `${more} more: they are listed once these are moved; or look one up by its number: `));
  const number = element('input', 'form-control');
  number.setAttribute('aria-label', inLanguage('案件编号', 'Case number'));
  number.onchange = () =>
    get(`${path}/moves?${new URLSearchParams({number: number.value})}`)
      .then(found => fill(box, path, found, []))
      .catch(error => {
        refused.textContent = error.message;
      });
  line.append(number);
  return line;
}

function summary(results) {
  const moved = results.filter(({obstacles}) => obstacles.length === 0);
  const told = element('p', 'redress-verdict redress-holds', inLanguage(`已转换 ${moved.length} 件，${results.length - moved.length} 件未能转换`, `${moved.length} moved, ${results.length - moved.length} could not be`));
  told.setAttribute('role', 'status');
  return told;
}

function table(cases) {
  const [node, body] = tableOf('redress-models redress-moves', [
    '', inLanguage('案件编号', 'Case'), inLanguage('现版本', 'Version'), inLanguage('停在', 'Stands at'), inLanguage('转换的结果', 'What moving does')
  ]);
  const all = choice(inLanguage('全选', 'choose all'), '');
  all.onchange = () => node.querySelectorAll('tbody input:not(:disabled)').forEach(input => {
    input.checked = all.checked;
  });
  node.tHead.rows[0].cells[0].append(all);
  cases.forEach(one => {
    const row = body.insertRow();
    const box = choice(inLanguage(`选择 ${one.caseNumber}`, `choose ${one.caseNumber}`), one.caseId);
    box.disabled = one.obstacles.length > 0;
    row.insertCell().append(box);
    row.append(element('td', '', one.caseNumber), element('td', '', one.version), element('td', '', one.steps.join(inLanguage('、', ', '))));
    row.insertCell().append(outcome(one));
  });
  return wide(node);
}

function choice(label, value) {
  const box = element('input');
  box.type = 'checkbox';
  box.value = value;
  box.setAttribute('aria-label', label);
  return box;
}

function outcome({moves, limits, remarks, obstacles}) {
  const list = element('ul');
  obstacles.forEach(text => list.append(element('li', 'redress-refused', text)));
  if (obstacles.length === 0) {
    moves.forEach(text => list.append(element('li', '', text)));
    limits.forEach(({name, due}) =>
      list.append(element('li', '', inLanguage(`期限「${name}」改为 ${due ? time(due) : '不设'}`, `limit ${name}: ${due ? time(due) : 'none'}`))));
    remarks.forEach(text => list.append(element('li', '', text)));
  }
  return list;
}
