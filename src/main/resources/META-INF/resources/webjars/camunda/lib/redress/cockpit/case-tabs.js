/*
 * The views above the list of cases, each with the number of its cases: those that everybody needs, and those that the reader
 * has saved (on the server, for who saved them: they name people, and others may use the machine).
 */
import {inLanguage} from '../language.js';
import {drop, element, get, put} from '../page.js';

const views = [
  {state: 'open', name: inLanguage('在办', 'Open'), count: ({open}) => open},
  {state: 'overdue', name: inLanguage('逾期', 'Overdue'), count: ({overdue}) => overdue, late: true},
  {state: 'due-today', name: inLanguage('今日到期', 'Due today'), count: ({dueToday}) => dueToday},
  {state: 'unattended', name: inLanguage('无人可办', 'Nobody to do it'), count: ({unattended}) => unattended, late: true},
  {state: 'closed', name: inLanguage('已结', 'Closed'), count: ({closed}) => closed},
  {state: '', name: inLanguage('全部', 'All'), count: ({open, closed}) => ({count: open.count + closed.count, more: open.more || closed.more})}
];

/* Links of other pages say open or closed in another way. */
const stateOf = asked => asked.get('state') || {true: 'open', false: 'closed'}[asked.get('open')] || '';

/* What is asked beside the view. */
export function beside(asked, ...more) {
  const query = new URLSearchParams(asked);
  ['state', 'open', 'after', ...more].forEach(name => query.delete(name));
  return query;
}

const addressOf = (state, asked) => {
  const query = beside(asked);
  state && query.set('state', state);
  return '#/cases?' + query;
};

export const countOf = ({count, more}) => (more ? count + '+' : String(count));

/* Fills the line of views; their numbers come when they have been counted. */
export function tabs(line, asked) {
  const now = stateOf(asked);
  const numbers = views.map(view => {
    const number = element('span', 'redress-tally');
    const link = element('a', view.state === now ? 'redress-now' : '', view.name);
    link.href = addressOf(view.state, asked);
    link.append(number);
    if (view.state === now) {
      link.setAttribute('aria-current', 'page');
    }
    return {view, link, number};
  });
  line.replaceChildren(...numbers.map(({link}) => link));
  get('/api/audit/cases/counts?' + beside(asked, 'sort'))
    .then(counts =>
      numbers.forEach(({view, number}) => {
        const found = view.count(counts);
        number.textContent = countOf(found);
        number.classList.toggle('redress-late', Boolean(view.late) && found.count > 0);
      }))
    .catch(() => {}); // the list itself says what is wrong
}

/*
 * Confidential cases and periodic duties are in no list of an officer's; that somebody is missing for a step of one is said above it,
 * of a case nothing more, so that an administrator can put somebody into the role.
 */
export const missingPeople = notice =>
  get('/api/audit/unattended')
    .then(steps => {
      notice.hidden = steps.length === 0;
      notice.replaceChildren(...steps.map(({policy, duty, role, roleName, steps: count}) => {
        const where = duty ? inLanguage(`定期职责「${duty}」`, `Periodic duty ${duty}`) : inLanguage('保密案件', 'Confidential cases');
        return element('p', 'redress-late', inLanguage(
          `${where}：「${policy}」有 ${count} 个步骤无人可办，请系统管理员为岗位「${roleName || role}」增补人员`,
          `${where}: nobody may do ${count} steps of ${policy}; an administrator adds a person to ${roleName || role}`));
      }));
    })
    .catch(() => {}); // the list itself says what is wrong

/* The saved views, and the field that saves what is asked now. */
export function savedViews(line, asked) {
  const failed = error => line.append(element('span', 'redress-refused', error.message));
  const show = () => get('/api/audit/searches').then(found => line.replaceChildren(...found.map(saved), ...saving())).catch(failed);
  const saved = ({name, query}) => {
    const box = element('span', 'redress-chip redress-saved-view');
    const link = element('a', '', name);
    link.href = '#/cases?' + query;
    const remove = element('button', '', '×');
    remove.type = 'button';
    remove.title = inLanguage('删除此视图', 'delete this view');
    remove.setAttribute('aria-label', `${remove.title} ${name}`);
    remove.onclick = () => drop('/api/audit/searches?name=' + encodeURIComponent(name)).then(show).catch(failed);
    box.append(link, remove);
    return box;
  };
  /* A field beside the button: the vendor's policy lets no page open a dialog of the browser's. */
  const saving = () => {
    if ([...beside(asked, 'sort')].length === 0) {
      return [];
    }
    const open = element('button', 'btn btn-link', inLanguage('保存为视图', 'Save as view'));
    open.type = 'button';
    open.onclick = () => {
      const form = element('form', 'redress-save');
      const name = element('input', 'form-control');
      name.placeholder = inLanguage('视图名称', 'Name of the view');
      name.setAttribute('aria-label', name.placeholder);
      name.maxLength = 60;
      name.required = true;
      form.autocomplete = 'off';
      form.append(name, element('button', 'btn btn-primary', inLanguage('保存', 'Save')));
      form.onsubmit = event => {
        event.preventDefault();
        put('/api/audit/searches', {name: name.value.trim(), query: asked.toString()}).then(show).catch(failed);
      };
      open.replaceWith(form);
      name.focus();
    };
    return [open];
  };
  return show();
}
