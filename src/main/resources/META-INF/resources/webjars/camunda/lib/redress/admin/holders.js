/*
 * Who holds which role in a unit, now, soon and once; somebody takes up a post, or leaves it.
 */
import {inLanguage} from '../language.js';
import {element, get, post, tableOf} from '../page.js';
import {dayField, entryForm, labelled, opener, personField} from './fields.js';

export function holdersOf(place, unit, tools) {
  const box = element('section');
  place.append(box);
  const asked = [get('/api/organisation/posts?' + new URLSearchParams({unit: unit.code})), get('/api/organisation/roles')];
  return Promise.all(asked).then(([posts, policies]) => {
    const now = posts.filter(({state}) => state !== 'PAST');
    const once = posts.filter(({state}) => state === 'PAST');
    const dialog = element('div');
    box.append(element('h2', '', inLanguage('任职人员', 'Who holds what')));
    if (!unit.closedOn) {
      const row = element('div', 'redress-row');
      row.append(opener(dialog, inLanguage('新增任职', 'Add a post'), cancel => taking(unit, tools, cancel)));
      box.append(row, dialog);
    }
    box.append(now.length ? table(now, policies, dialog, tools) : element('p', 'redress-second', inLanguage(
      '本机构没有人任职：要求这些岗位的案件由最近的、有人任职的上级机构办理。',
      'Nobody holds a post here: cases that ask for one go to the nearest unit above where somebody does.'
    )));
    if (once.length) {
      const past = element('details');
      past.append(element('summary', '', inLanguage(`以前的任职（${once.length}）`, `Earlier posts (${once.length})`)), table(once, policies, dialog));
      box.append(past);
    }
  });
}

const states = {COMING: inLanguage('未到任', 'to come')};
const origins = {DIRECTORY: inLanguage('公司目录', 'directory')};

const nameOf = (policy, policies) => (policies.find(one => one.policy === policy) || {name: policy}).name;

function table(posts, policies, dialog, tools) {
  const [node, body] = tableOf('redress-posts', [
    inLanguage('姓名', 'Name'), inLanguage('岗位', 'Role'), inLanguage('自', 'From'), inLanguage('至', 'Until'), inLanguage('来源', 'Source'),
    ...(tools ? [inLanguage('操作', 'Actions')] : [])
  ]);
  posts.forEach(held => {
    const row = body.insertRow();
    const policy = held.role.includes('.') ? nameOf(held.role.split('.')[0], policies) : '';
    row.append(
      element('td', '', `${held.personName} (${held.person})`),
      element('td', '', [held.roleName, policy].filter(Boolean).join('　')),
      element('td', '', [held.fromDay, states[held.state]].filter(Boolean).join(' ')),
      element('td', '', held.untilDay || '—'),
      element('td', '', origins[held.origin] || inLanguage('登记', 'entered'))
    );
    if (tools) {
      const end = opener(dialog, inLanguage('结束', 'End'), cancel => ending(held, tools, cancel), 'btn btn-link');
      end.setAttribute('aria-label', inLanguage(`结束${held.personName}的「${held.roleName}」`, `End ${held.roleName} of ${held.personName}`));
      row.insertCell().append(end);
    }
  });
  const wide = element('div', 'redress-wide');
  wide.append(node);
  return wide;
}

/* Policies with the roles that may be held at such a unit. */
function roleField(policies, kind) {
  const select = element('select', 'form-control');
  select.required = true;
  select.append(new Option('', ''));
  policies.forEach(({policy, name, roles}) => {
    const group = element('optgroup');
    group.label = policy ? name : inLanguage('本机构及下级机构', 'The unit and all below it');
    roles.filter(({kinds}) => kinds.length === 0 || kinds.includes(kind)).forEach(role => group.append(new Option(role.name, role.id)));
    if (group.children.length) {
      select.append(group);
    }
  });
  const label = inLanguage('岗位', 'Role');
  return {label, box: labelled(label + ' *', select), input: select, value: () => select.value || null};
}

function taking(unit, tools, cancel) {
  return get('/api/organisation/roles').then(policies => {
    const person = personField(inLanguage('人员', 'Person'));
    const role = roleField(policies, unit.kind);
    const from = dayField(inLanguage('第一日（不填为今日）', 'First day (today if empty)'));
    const until = dayField(inLanguage('最后一日（可不填）', 'Last day (may be empty)'));
    return entryForm(
      inLanguage('新增任职', 'Add a post'),
      [person, role, from, until],
      inLanguage('登记任职', 'Add'),
      () => post('/api/organisation/posts', {
        person: person.value(), role: role.value(), unit: unit.code, from: from.value(), until: until.value()
      }).then(tools.again),
      {cancel}
    );
  });
}

function ending(held, tools, cancel) {
  const last = dayField(inLanguage('最后一日（不填为昨日，即刻结束）', 'Last day (yesterday if empty: at once)'));
  return entryForm(
    inLanguage(`结束任职：${held.personName}，${held.roleName}`, `End: ${held.personName}, ${held.roleName}`),
    [last],
    inLanguage('结束任职', 'End the post'),
    () => post(`/api/organisation/posts/${encodeURIComponent(held.id)}/end`, {last: last.value()}).then(tools.again),
    {cancel, danger: true}
  );
}
