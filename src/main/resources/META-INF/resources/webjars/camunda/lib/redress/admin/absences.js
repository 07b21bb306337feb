/*
 * Who is away, and who stands in for them.
 */
import {inLanguage} from '../language.js';
import {element, get, post, tableOf} from '../page.js';
import {empty} from '../cockpit/frame.js';
import {dayField, entryForm, opener, personField} from './fields.js';

export function renderAbsences(place, units, tools) {
  const dialog = element('div');
  const row = element('div', 'redress-row');
  row.append(opener(dialog, inLanguage('登记离岗', 'Enter an absence'), cancel => entering(tools, cancel)));
  place.append(
    element('h2', '', inLanguage('离岗代理', 'Absences')),
    element('p', 'redress-second', inLanguage(
      '离岗期间，代理人承担本人的全部岗位；须回避的人作为代理人仍须回避。',
      'While somebody is away, the deputy holds all their posts; who must keep out of a case keeps out of it as a deputy too.'
    )),
    row,
    dialog
  );
  return get('/api/organisation/absences').then(absences => {
    if (absences.length === 0) {
      place.append(empty(inLanguage('现在和以后都没有人离岗', 'Nobody is away, now or later')));
      return;
    }
    const [node, body] = tableOf('redress-posts', [
      inLanguage('离岗人员', 'Away'), inLanguage('代理人', 'Deputy'), inLanguage('自', 'From'), inLanguage('至', 'Until'), inLanguage('操作', 'Actions')
    ]);
    absences.forEach(absence => {
      const line = body.insertRow();
      line.append(
        element('td', '', `${absence.personName} (${absence.person})`),
        element('td', '', `${absence.deputyName} (${absence.deputy})`),
        element('td', '', absence.fromDay),
        element('td', '', absence.untilDay)
      );
      line.insertCell().append(opener(dialog, inLanguage('结束', 'End'), cancel => ending(absence, tools, cancel), 'btn btn-link'));
    });
    const wide = element('div', 'redress-wide');
    wide.append(node);
    place.append(wide);
  });
}

function entering(tools, cancel) {
  const person = personField(inLanguage('离岗人员', 'Away'));
  const deputy = personField(inLanguage('代理人', 'Deputy'));
  const from = dayField(inLanguage('第一日', 'First day'), '', true);
  const until = dayField(inLanguage('最后一日', 'Last day'), '', true);
  return entryForm(
    inLanguage('登记离岗', 'Enter an absence'),
    [person, deputy, from, until],
    inLanguage('登记', 'Add'),
    () => post('/api/organisation/absences', {person: person.value(), deputy: deputy.value(), from: from.value(), until: until.value()}).then(tools.again),
    {cancel}
  );
}

function ending(absence, tools, cancel) {
  const last = dayField(inLanguage('最后一日（不填为昨日，即刻结束）', 'Last day (yesterday if empty: at once)'));
  return entryForm(
    inLanguage(`${absence.personName}回岗`, `${absence.personName} is back`),
    [last],
    inLanguage('结束离岗', 'End the absence'),
    () => post(`/api/organisation/absences/${encodeURIComponent(absence.id)}/end`, {last: last.value()}).then(tools.again),
    {cancel, danger: true}
  );
}
