/*
 * The tables of a model: one is chosen and tried with values, and the rows that decide are shown.
 */
import {inLanguage} from '../language.js';
import {ask, element, get} from '../page.js';
import {empty} from './frame.js';
import {link} from './lifecycle.js';

export function renderTables(page, {model, decisions}, asked) {
  if (decisions.length === 0) {
    page.append(empty(inLanguage('此流程的部署没有决策表', 'This process was deployed without tables')));
    return null;
  }
  const table = asked.get('table');
  const list = element('ul', 'redress-tables');
  decisions.forEach(({id, name}) => {
    const line = element('li');
    const open = link('#/models?' + new URLSearchParams({id: model.id, view: 'tables', table: id}), name || id);
    if (id === table) {
      open.setAttribute('aria-current', 'page');
    }
    line.append(open);
    list.append(line);
  });
  page.append(list);
  return table ? get('/api/models/decisions/' + encodeURIComponent(table)).then(known => page.append(trial(known))) : null;
}

function trial(table) {
  const box = element('section');
  const form = element('form', 'redress-trial');
  const answer = element('div');
  table.questions.forEach(question => form.append(field(question)));
  form.append(element('button', 'btn btn-primary', inLanguage('试算', 'Try')));
  const file = element('input');
  form.append(upload(file));
  form.onsubmit = async event => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    const uploaded = file.files[0];
    const asking = uploaded
      ? ask('/api/models/trial', {table: await uploaded.text(), values})
      : ask(`/api/models/decisions/${encodeURIComponent(table.id)}/trial`, {values});
    asking
      .then(found => answer.replaceChildren(...rows(found)))
      .catch(error => answer.replaceChildren(element('pre', 'redress-refused', error.message)));
  };
  box.append(
    element('h2', '', table.name || table.id),
    element('p', 'redress-second', inLanguage(
      `第${table.version}版，${table.rows} 行，命中方式 ${table.hitPolicy}。试算不记入任何案件。`,
      `Version ${table.version}, ${table.rows} rows, hit policy ${table.hitPolicy}. A trial is no decision of any case.`
    )),
    form,
    answer
  );
  return box;
}

/* The browser would name its own button in a language of its own. */
function upload(file) {
  const text = inLanguage('改用尚未部署的文件……', 'Use a file that is not deployed yet …');
  const button = element('button', 'btn btn-default', text);
  button.type = 'button';
  button.onclick = () => file.click();
  file.type = 'file';
  file.accept = '.dmn';
  file.hidden = true;
  file.onchange = () => {
    button.textContent = file.files[0] ? file.files[0].name : text;
  };
  const box = element('div');
  box.append(button, file);
  return box;
}

function field({variable, label, type, choices}) {
  const box = element('label', '', `${label} (${variable})`);
  const options = type === 'boolean' ? [['true', inLanguage('是', 'true')], ['false', inLanguage('否', 'false')]] : choices.map(({value, word}) => [value, word === value ? value : `${word} (${value})`]);
  const input = element(options.length ? 'select' : 'input', 'form-control');
  input.name = variable;
  if (options.length) {
    [['', inLanguage('（未知）', '(unknown)')], ...options].forEach(([value, text]) => {
      const option = element('option', '', text);
      option.value = value;
      input.append(option);
    });
  }
  box.append(input);
  return box;
}

function rows({rows: found, collected}) {
  if (found.length === 0) {
    return [element('p', 'redress-verdict', inLanguage('没有一行与这些值相符', 'No row matches these values'))];
  }
  const told = found.map(row => {
    const box = element('div', 'redress-row-found');
    const facts = element('dl');
    row.conditions.forEach(({label, text}) => facts.append(element('dt', '', label), element('dd', '', text)));
    row.results.forEach(({label, text, word}) => {
      facts.append(element('dt', '', '→ ' + label));
      const result = element('dd');
      result.append(element('strong', '', word === text ? text : `${word} (${text})`));
      facts.append(result);
    });
    box.append(element('h3', '', inLanguage(`第 ${row.number} 行`, `Row ${row.number}`) + (row.annotation ? ` · ${row.annotation}` : '')), facts);
    return box;
  });
  return collected === null ? told : [...told, element('p', 'redress-verdict', inLanguage(`合计：${collected}`, `Collected: ${collected}`))];
}
