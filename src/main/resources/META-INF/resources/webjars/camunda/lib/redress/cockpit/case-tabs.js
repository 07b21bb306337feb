/*
 * The views above the list of cases, each with the number of its cases: those that everybody needs, and those that the reader
 * has saved (on the server, for who saved them: they name people, and others may use the machine).
 */
import {inLanguage} from '../language.js';
import {drop, element, get, put} from '../page.js';

const views = [
  {name: inLanguage('在办', 'Open'), asks: {open: 'true'}},
  {name: inLanguage('逾期', 'Overdue'), asks: {due: 'OVERDUE'}, late: true},
  {name: inLanguage('今日到期', 'Due today'), asks: {due: 'TODAY'}},
  {name: inLanguage('已结', 'Closed'), asks: {open: 'false'}},
  {name: inLanguage('全部', 'All'), asks: {}}
];

const DECIDES = ['open', 'due'];

const isNow = (view, asked) => DECIDES.every(name => (asked.get(name) || '') === (view.asks[name] || ''));

/* The question of a view: what is asked beside, and what the view asks. */
function questionOf(view, asked) {
  const query = new URLSearchParams(asked);
  [...DECIDES, 'after'].forEach(name => query.delete(name));
  Object.entries(view.asks).forEach(([name, value]) => query.set(name, value));
  return query;
}

/* What a view leaves to be asked beside it. */
export const beside = asked => {
  const query = questionOf(views[views.length - 1], asked);
  query.delete('sort');
  return query;
};

export const countOf = ({count, more}) => (more ? count + '+' : String(count));

/* Fills the line of views; the number of the one that is open comes with its cases. */
export function tabs(line, asked) {
  const numbers = new Map();
  line.replaceChildren(...views.map(view => {
    const link = element('a', isNow(view, asked) ? 'redress-now' : '', view.name);
    const number = element('span', 'redress-tally' + (view.late ? ' redress-of-late' : ''));
    link.href = '#/cases?' + questionOf(view, asked);
    link.append(number);
    if (isNow(view, asked)) {
      link.setAttribute('aria-current', 'page');
    }
    numbers.set(view, number);
    return link;
  }));
  const fill = (view, found) => {
    numbers.get(view).textContent = countOf(found);
    numbers.get(view).classList.toggle('redress-none', found.count === 0);
  };
  views.filter(view => !isNow(view, asked)).forEach(view => {
    const query = questionOf(view, asked);
    query.delete('sort');
    get(`/api/audit/cases?size=1&${query}`).then(found => fill(view, found)).catch(() => {});
  });
  return found => views.filter(view => isNow(view, asked)).forEach(view => fill(view, found));
}

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
    if ([...beside(asked)].length === 0) {
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
