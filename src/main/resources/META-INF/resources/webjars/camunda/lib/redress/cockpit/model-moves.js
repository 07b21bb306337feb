/*
 * Open cases that run on earlier versions: what moving each to the newest would do, and moving those that are chosen.
 */
import {inLanguage} from '../language.js';
import {ask, element, get, tableOf, time} from '../page.js';
import {empty} from './frame.js';
import {wide} from './lifecycle.js';

export function renderMoves(page, path) {
  const wait = element('p', 'redress-second', inLanguage('正在逐件试转，不作改动……', 'Trying each case, changing nothing …'));
  page.append(wait);
  return get(path + '/moves').then(outlook => {
    const box = element('section');
    wait.replaceWith(box);
    fill(box, {path, renamed: {}, names: {}}, outlook, []);
  });
}

/* What has been said of renamed steps holds until the page is left: all that is tried and moved from here on goes by it. */
function fill(box, asked, outlook, done) {
  box.replaceChildren(...done);
  if (outlook.concealed) {
    box.append(concealed(box, asked, outlook));
  } else if (outlook.cases.length === 0) {
    box.append(empty(inLanguage('在办案件都已在最新版本上', 'All open cases run on the newest version')));
  } else {
    box.append(chosen(box, asked, outlook));
  }
}

/* Of confidential cases nobody learns which or how many there are: all that can move do. */
function concealed(box, asked, outlook) {
  const {obstacles, gone} = outlook.concealed;
  const form = element('form');
  const [line, moving, refused] = start(inLanguage('转换在办案件', 'Move the open cases'));
  const list = element('ul');
  obstacles.forEach(text => list.append(element('li', 'redress-refused', text)));
  form.append(
    element('p', '', inLanguage(
      '此制度的案件是保密的：有哪些、有几件，这里都不显示。转换时，能转到最新版本的都转，期限从原来的时刻起算；不能转的仍按原版本办完。',
      'Cases of this policy are confidential: neither which nor how many there are is shown. Those that can move do, and their limits keep their beginning; the others end on the version they began with.'
    )),
    line,
    list,
    renaming(box, asked, gone, outlook.steps, refused)
  );
  form.onsubmit = event => {
    event.preventDefault();
    moving.disabled = true;
    ask(asked.path + '/moves/concealed', {steps: asked.renamed})
      .then(() => tried(asked))
      .then(left => fill(box, asked, left, [told(inLanguage('能转换的在办案件都已在最新版本上', 'All open cases that can move run on the newest version'))]))
      .catch(failed(moving, refused));
  };
  return form;
}

function chosen(box, asked, outlook) {
  const {cases, more, steps} = outlook;
  const form = element('form');
  const [line, moving, refused] = start(inLanguage('转换所选案件', 'Move the chosen cases'));
  form.append(
    element('p', '', inLanguage(
      '以下在办案件还在以前的版本上。转换后，已经开始的期限仍从原来的时刻起算，长短按最新版本；已认领的任务不换人，未认领的归最新版本规定的岗位。',
      'These open cases still run on earlier versions. A limit that runs keeps its beginning and has the length of the newest version; who has claimed a task keeps it, others go to the roles of the newest version.'
    )),
    line,
    renaming(box, asked, cases.flatMap(({gone}) => gone), steps, refused),
    table(cases),
    more ? others(box, asked, more, refused) : ''
  );
  form.onsubmit = event => {
    event.preventDefault();
    const ids = [...form.querySelectorAll('tbody input:checked')].map(input => input.value);
    moving.disabled = true;
    ask(asked.path + '/moves', {cases: ids, steps: asked.renamed})
      .then(results => tried(asked).then(left => fill(box, asked, left, [summary(results)])))
      .catch(failed(moving, refused));
  };
  return form;
}

function start(label) {
  const moving = element('button', 'btn btn-primary', label);
  const refused = element('span', 'redress-refused');
  const line = element('div', 'redress-row');
  line.append(moving, refused);
  return [line, moving, refused];
}

const failed = (button, refused) => error => {
  refused.textContent = error.message;
  button.disabled = false;
};

const tried = ({path, renamed}, number = '') => ask(path + '/moves/trial', {number, steps: renamed});

/* Steps that the newest version has under another id, if at all: who knows which it is says so, and all is tried anew. */
function renaming(box, asked, gone, steps, refused) {
  gone.forEach(({id, name}) => {
    asked.names[id] = name;
  });
  const places = Object.entries(asked.names);
  if (places.length === 0) {
    return '';
  }
  const [node, body] = tableOf('redress-models redress-renamed', [
    inLanguage('停在的步骤', 'Stands at'), inLanguage('最新版本中是', 'Is in the newest version')
  ]);
  places.forEach(([id, name]) => {
    const select = element('select', 'form-control');
    select.setAttribute('aria-label', inLanguage(`「${name}」在最新版本中是`, `${name} is in the newest version`));
    select.name = id;
    select.append(new Option(inLanguage('没有了', 'no more'), ''), ...steps.map(step => new Option(`${step.name}（${step.id}）`, step.id)));
    select.value = asked.renamed[id] ?? '';
    const row = body.insertRow();
    row.append(element('td', '', `${name}（${id}）`));
    row.insertCell().append(select);
  });
  const again = element('button', 'btn btn-default', inLanguage('按此再试', 'Try again'));
  again.type = 'button';
  again.onclick = () => {
    again.disabled = true;
    node.querySelectorAll('select').forEach(({name, value}) => {
      if (value) {
        asked.renamed[name] = value;
      } else {
        delete asked.renamed[name];
      }
    });
    tried(asked).then(left => fill(box, asked, left, [])).catch(failed(again, refused));
  };
  const part = element('div', 'redress-renaming');
  part.append(element('p', 'redress-second', inLanguage(
    '以下步骤的标识在最新版本中没有。只是改了标识的，选它现在是哪一步，再试一次：',
    'The newest version has no steps of these ids. Where only the id has changed, choose which step it is now and try again:'
  )), wide(node), again);
  return part;
}

/* Cases that cannot move would keep those behind them from being listed: any can be asked for by its number. */
function others(box, asked, more, refused) {
  const line = element('p', 'redress-second', inLanguage(`另有 ${more} 件，转换这些之后再列出；也可按编号查：`, `${more} more: they are listed once these are moved; or look one up by its number: `));
  const number = element('input', 'form-control');
  number.setAttribute('aria-label', inLanguage('案件编号', 'Case number'));
  number.onchange = () =>
    tried(asked, number.value)
      .then(found => fill(box, asked, found, []))
      .catch(error => {
        refused.textContent = error.message;
      });
  line.append(number);
  return line;
}

function summary(results) {
  const moved = results.filter(({obstacles}) => obstacles.length === 0);
  return told(inLanguage(`已转换 ${moved.length} 件，${results.length - moved.length} 件未能转换`, `${moved.length} moved, ${results.length - moved.length} could not be`));
}

function told(sentence) {
  const line = element('p', 'redress-verdict redress-holds', sentence);
  line.setAttribute('role', 'status');
  return line;
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
