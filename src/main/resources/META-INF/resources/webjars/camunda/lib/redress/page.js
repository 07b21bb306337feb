/*
 * What the pages and plug-ins of the web applications have in common: asking the server, building elements,
 * writing moments, and the words for what the register enters.
 */
import {chinese, inLanguage} from './language.js';

export const context = window.location.pathname.split('/camunda/')[0];

/* Asked by a script, whose page says what to do about a missing login: the browser is not to ask for one itself. */
const byScript = {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'};

/* Neither network nor proxy say what a reader can do. */
export const noAnswer = () => new Error(inLanguage('服务器没有应答，请检查网络后重试', 'The server did not answer: check the network and try again'));

const bodyOf = response =>
  response.json().catch(() => {
    throw Object.assign(noAnswer(), {status: response.status});
  });

export const get = path =>
  fetch(context + path, {credentials: 'same-origin', headers: byScript}).catch(() => {
    throw noAnswer();
  }).then(async response => {
    const body = await bodyOf(response);
    if (!response.ok) {
      throw Object.assign(new Error(body.detail || response.statusText), {status: response.status});
    }
    return body;
  });

/* The token that the web applications ask of their pages for writing. */
export const token = () => {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.split('=')[1] : '';
};

/* Writes in the name of who is logged in. */
const send = (method, path, body, kind = {'Content-Type': 'application/json'}) =>
  fetch(context + path, {
    method,
    credentials: 'same-origin',
    headers: {...byScript, ...kind, 'X-XSRF-TOKEN': token()},
    body: body instanceof FormData ? body : JSON.stringify(body)
  }).then(async response => {
    if (!response.ok) {
      throw Object.assign(new Error((await bodyOf(response)).detail || response.statusText), {status: response.status});
    }
    return response;
  });

export const post = (path, body) => send('POST', path, body);
export const ask = (path, body) => send('POST', path, body).then(bodyOf);
export const put = (path, body) => send('PUT', path, body);
export const upload = (path, form) => send('POST', path, form, {}).then(bodyOf);
export const drop = path => send('DELETE', path);

export const element = (tag, className, text) => {
  const node = document.createElement(tag);
  node.className = className || '';
  node.textContent = text === undefined || text === null ? '' : text;
  return node;
};

/* Every moment and every day is written in this one way, in both languages. */
const written = parts => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai', ...parts});
const moment = written({year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'});
const hour = written({hour: '2-digit', minute: '2-digit'});
const date = written({});

export const time = iso => (iso ? moment.format(new Date(iso)) : '—');

/* The hour of a moment whose day stands elsewhere. */
export const clock = iso => hour.format(new Date(iso));

/* The day of a moment, as the server writes days. */
export const day = iso => date.format(new Date(iso));

/* How long something took, in the two largest units. */
export const span = millis => {
  const minutes = Math.round(millis / 60000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) {
    return inLanguage(`${days}天${hours}小时`, `${days} d ${hours} h`);
  }
  return hours > 0 ? inLanguage(`${hours}小时${rest}分`, `${hours} h ${rest} min`) : inLanguage(`${rest}分钟`, `${rest} min`);
};

/* How long there is for an open step: the server counts working time and words it, in Chinese; in English the moment. */
export const left = ({due, left: told, overdue}) => (chinese ? told : `${overdue ? 'overdue since' : 'due'} ${time(due)}`);

export const kinds = {
  OPENED: inLanguage('立案', 'opened'),
  NUMBERED: inLanguage('编号', 'numbered'),
  STEP: inLanguage('办理', 'done'),
  DEADLINE_MET: inLanguage('按期', 'in time'),
  DEADLINE_MISSED: inLanguage('逾期', 'overdue'),
  ESCALATED: inLanguage('升级', 'escalated'),
  REMINDED: inLanguage('催办', 'reminded'),
  DUTY_DUE: inLanguage('例行', 'duty due'),
  LIMIT_MOVED: inLanguage('期限调整', 'limit moved'),
  VERSION_CHANGED: inLanguage('换版', 'other version'),
  WAIT_ENDED: inLanguage('等待期满', 'wait ended'),
  SATISFACTION: inLanguage('满意度', 'satisfaction'),
  APPROVED: inLanguage('核定', 'approved'),
  PENALTY: inLanguage('处罚', 'penalty'),
  COMMENTED: inLanguage('备注', 'note'),
  BARRED: inLanguage('回避', 'barred'),
  BAR_ENDED: inLanguage('解除回避', 'no longer barred'),
  HANDED_ON: inLanguage('代办', 'stands in'),
  HANDED_BACK: inLanguage('交还', 'handed back'),
  TRANSFERRED: inLanguage('转办', 'handed over'),
  UNATTENDED: inLanguage('无人可办', 'nobody to do it'),
  CLOSED: inLanguage('结案', 'closed'),
  EXPORTED: inLanguage('导出', 'handed out'),
  HELD: inLanguage('保全', 'held'),
  RELEASED: inLanguage('解除保全', 'released'),
  ERASED: inLanguage('清除', 'erased')
};

/* When a case was closed. One whose history somebody has removed is not called closed, whatever its row says. */
export const endOf = facts => {
  if (facts.historyGone) {
    return inLanguage('流程历史缺失，请核验', 'history missing, verify it');
  }
  return facts.closedAt ? time(facts.closedAt) : inLanguage('办理中', 'open');
};

/* What a verification found. The server's sentences are Chinese; what is wrong has a name, too. */
export const findingOf = ({kind, position, seal, sentence}) =>
  chinese
    ? sentence
    : [position && `entry ${position}`, seal && `seal ${seal}`, kind.toLowerCase().replaceAll('_', ' ')].filter(Boolean).join(', ');

/* What an entry of the register adds to its line. */
export const noteOf = (entry, called) =>
  [
    entry.document,
    entry.dueAt && inLanguage('期限 ', 'due ') + time(entry.dueAt),
    entry.authority && inLanguage('至 ', 'to ') + called(entry.authority, entry.at),
    entry.amount !== null && entry.amount !== undefined && entry.amount + inLanguage(' 元', ' CNY'),
    entry.note
  ]
    .filter(Boolean)
    .join(inLanguage('；', '; '));

/* Writes ids (several with commas between) as the names that they had at a moment. */
export const naming = ({names, formerNames}) => (ids, at) => {
  const then = id => formerNames.find(former => former.id === id && new Date(former.until) > new Date(at));
  return ids && ids.split(',').map(id => (then(id) || {name: names[id] || id}).name).join(inLanguage('、', ', '));
};

export function tableOf(className, heads) {
  const table = element('table', 'table table-condensed ' + className);
  const head = table.createTHead().insertRow();
  heads.forEach(name => head.append(element('th', '', name)));
  return [table, table.createTBody()];
}

/* A form of labelled fields and choices, filled from what the address asks; go is given what is asked next. */
export function search(fields, asked, go) {
  const form = element('form', 'redress-search');
  form.autocomplete = 'off'; // else the browser offers the next user the names that were searched for
  fields.forEach(field => {
    const label = element('label', '', field.label);
    const input = element(field.choices ? 'select' : 'input', 'form-control');
    input.name = field.name;
    if (field.choices) {
      field.choices.forEach(([value, text]) => {
        const option = element('option', '', text);
        option.value = value;
        input.append(option);
      });
    } else {
      input.type = field.type || 'text';
    }
    input.value = asked.get(field.name) || (field.choices ? field.choices[0][0] : '');
    label.append(input);
    form.append(label);
  });
  const button = element('button', 'btn btn-primary', inLanguage('查询', 'Search'));
  form.append(button);
  form.onsubmit = event => {
    event.preventDefault();
    const next = new URLSearchParams();
    new FormData(form).forEach((value, name) => value.trim() && next.set(name, value.trim()));
    go(next);
  };
  return form;
}

/* The page's own print: what stands on it, on paper. */
export function printButton() {
  const button = element('button', 'btn btn-default redress-print', inLanguage('打印', 'Print'));
  button.type = 'button';
  button.onclick = () => window.print();
  return button;
}
