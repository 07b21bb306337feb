/*
 * A unit: what it is, who holds what in it, and what can be done with it.
 */
import {inLanguage} from '../language.js';
import {element, get, post, put} from '../page.js';
import {choiceField, entryForm, opener, textField, unitField} from './fields.js';
import {holdersOf} from './holders.js';

export function renderUnit(place, unit, units, tools) {
  const nameOf = code => (units.find(one => one.code === code) || {name: code}).name;
  const facts = element('dl', 'redress-facts');
  [
    [inLanguage('编码', 'Code'), unit.code],
    [inLanguage('类型', 'Kind'), unit.kind],
    [inLanguage('上级机构', 'Above it'), unit.parent && link(unit.parent, nameOf(unit.parent))],
    [inLanguage('地址', 'Address'), unit.address],
    [inLanguage('电话', 'Telephone'), unit.telephone],
    [inLanguage('工作日历', 'Working calendar'), unit.calendar],
    [inLanguage('设立', 'Opened'), unit.openedOn],
    [inLanguage('撤销', 'Closed'), unit.closedOn],
    [inLanguage('承接机构', 'Goes on in'), unit.successor && link(unit.successor, nameOf(unit.successor))]
  ].filter(([, value]) => value).forEach(([name, value]) => {
    const said = element('dd');
    said.append(value);
    facts.append(element('dt', '', name), said);
  });
  const back = element('a', 'redress-back redress-to-tree', inLanguage('‹ 机构', '‹ Units'));
  back.href = '#/organisation';
  place.append(back, element('h2', '', unit.name), facts);
  if (!unit.closedOn) {
    const actions = element('div', 'redress-row');
    const dialog = element('div');
    actions.append(
      opener(dialog, inLanguage('修改或划转', 'Change or move'), cancel => changing(unit, units, tools, cancel)),
      opener(dialog, inLanguage('新增下级机构', 'Add a unit below'), cancel => opening(unit, tools, cancel)),
      unit.parent ? opener(dialog, inLanguage('撤销或合并', 'Close or merge'), cancel => closing(unit, units, tools, cancel)) : ''
    );
    place.append(actions, dialog);
  }
  return holdersOf(place, unit, tools);
}

function link(code, name) {
  const made = element('a', '', name);
  made.href = '#/organisation?' + new URLSearchParams({unit: code});
  return made;
}

const about = (unit, calendars) => ({
  name: textField(inLanguage('名称', 'Name'), unit.name, {required: true}),
  kind: textField(inLanguage('类型', 'Kind'), unit.kind, {required: true, longest: 40}),
  address: textField(inLanguage('地址', 'Address'), unit.address, {longest: 200}),
  telephone: textField(inLanguage('电话', 'Telephone'), unit.telephone, {longest: 40}),
  calendar: choiceField(inLanguage('工作日历', 'Working calendar'), inLanguage('同上级机构', 'That of the unit above'), calendars, unit.calendar)
});

const calendars = () => get('/api/organisation/calendars');

/* Nobody is asked for a calendar where there is but one. */
const shown = (fields, known) => fields.filter(field => field.input.tagName !== 'SELECT' || known.length > 0);

/* A new unit below that one, or at the top. */
export const opening = (parent, tools, cancel) => calendars().then(known => openingWith(known, parent, tools, cancel));

function openingWith(known, parent, tools, cancel) {
  const code = textField(inLanguage('编码', 'Code'), '', {required: true, longest: 40});
  const {name, kind, address, telephone, calendar} = about({}, known);
  return entryForm(
    parent ? inLanguage(`新增「${parent.name}」的下级机构`, `A unit below ${parent.name}`) : inLanguage('最上级机构', 'The unit at the top'),
    shown([code, name, kind, address, telephone, calendar], known),
    inLanguage('登记', 'Add'),
    () => put('/api/organisation/units', {
      code: code.value(), name: name.value(), kind: kind.value(), parent: parent && parent.code,
      address: address.value(), telephone: telephone.value(), calendar: calendar.value()
    }).then(tools.again).then(() => tools.go(new URLSearchParams({unit: code.value()}))),
    {cancel}
  );
}

const isWithin = (unit, other, units) => {
  for (let at = unit; at; at = units.find(one => one.code === at.parent)) {
    if (at.code === other.code) {
      return true;
    }
  }
  return false;
};

const changing = (unit, units, tools, cancel) => calendars().then(known => changingWith(known, unit, units, tools, cancel));

function changingWith(known, unit, units, tools, cancel) {
  const {name, kind, address, telephone, calendar} = about(unit, known);
  const parent = unit.parent && unitField(
    inLanguage('上级机构', 'Above it'), units, other => !isWithin(other, unit, units), units.find(one => one.code === unit.parent));
  return entryForm(
    inLanguage('修改或划转', 'Change or move'),
    shown([name, kind, ...(parent ? [parent] : []), address, telephone, calendar], known),
    inLanguage('保存', 'Save'),
    () => put('/api/organisation/units', {
      code: unit.code, name: name.value(), kind: kind.value(), parent: parent ? parent.value() : null,
      address: address.value(), telephone: telephone.value(), calendar: calendar.value()
    }).then(tools.again),
    {cancel}
  );
}

/* How many cases follow is said before it is done. */
function closing(unit, units, tools, cancel) {
  const successor = unitField(inLanguage('承接机构', 'Goes on in'), units, other => !isWithin(other, unit, units));
  return get(`/api/organisation/units/${encodeURIComponent(unit.code)}/cases`).then(({open}) => {
    const below = units.filter(one => one.parent === unit.code && !one.closedOn).length;
    const form = entryForm(
      inLanguage(`撤销「${unit.name}」`, `Close ${unit.name}`),
      [successor],
      inLanguage('撤销机构', 'Close the unit'),
      () => post(`/api/organisation/units/${encodeURIComponent(unit.code)}/close`, {successor: successor.value()}).then(tools.again),
      {cancel, danger: true}
    );
    form.querySelector('h3').after(element('p', '', inLanguage(
      `今日起撤销：${open} 件在办案件和 ${below} 个下级机构转入承接机构，机构内的任职随之结束。编码不再使用，不能恢复。`,
      `From today on: ${open} open cases and ${below} units below go over to the unit that goes on; posts in it end. The code is not used again, and there is no way back.`
    )));
    return form;
  });
}
