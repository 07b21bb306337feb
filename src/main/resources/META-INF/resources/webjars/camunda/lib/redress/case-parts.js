/*
 * What is told of a case beside a task and where it was found: the facts, the papers, what happened.
 */
import {inLanguage} from './language.js';
import {context, day, element, get, kinds, naming, noteOf, tableOf, time} from './page.js';

export function facts(status) {
  const list = element('dl', 'redress-facts');
  const fact = (name, value) => {
    if (value !== null && value !== undefined && value !== '') {
      list.append(element('dt', '', name), element('dd', '', value));
    }
  };
  fact(inLanguage('案件编号', 'Case'), status.caseNumber);
  fact(inLanguage('制度', 'Policy'), status.policy);
  fact(inLanguage('投诉事项', 'Title'), status.title);
  fact(inLanguage('级别', 'Grade'), status.gradeName);
  fact(inLanguage('受理时间', 'Received'), time(status.receivedAt));
  status.standsAt.forEach(open =>
    fact(
      open.overdue ? inLanguage('当前环节（已逾期）', 'Stands at (overdue)') : inLanguage('当前环节', 'Stands at'),
      inLanguage(`${open.name}（${open.roles.join('、')}）`, `${open.name} (${open.roles.join(', ')})`) + (open.due ? inLanguage('，期限 ', ', due ') + time(open.due) : '')
    )
  );
  fact(
    inLanguage('时限', 'Deadlines'),
    inLanguage(
      `按期 ${status.deadlinesMet}，逾期 ${status.deadlinesMissed}，升级 ${status.escalations}，催办 ${status.reminders}`,
      `met ${status.deadlinesMet}, missed ${status.deadlinesMissed}, escalated ${status.escalations}, reminded ${status.reminders}`
    )
  );
  return list;
}

/* What the policy has on paper: each opens as PDF in a tab of its own. */
export function documents(status) {
  const box = element('div', 'redress-documents');
  const path = `/api/complaints/${encodeURIComponent(status.caseNumber)}/documents`;
  const query = `?lifecycle=${encodeURIComponent(status.lifecycle)}`;
  get(path + query)
    .then(found => {
      if (found.length > 0) {
        box.append(element('h4', '', inLanguage('单据', 'Documents')));
      }
      found.forEach(one => {
        const link = element('a', '', one.title);
        link.href = `${context}${path}/${encodeURIComponent(one.form)}.pdf${query}`;
        link.target = '_blank';
        link.rel = 'noopener';
        box.append(link);
      });
    })
    .catch(error => box.append(element('p', 'redress-refused', error.message)));
  return box;
}

/* A duty's report as it stands now: on paper and as a spreadsheet. Other cases owe none. */
export function owed(status) {
  const box = element('div', 'redress-documents');
  const query = new URLSearchParams({process: status.lifecycle, on: day(status.receivedAt)});
  get('/api/reports/owed?' + query)
    .then(found => {
      if (found.length > 0) {
        box.append(element('h4', '', inLanguage('报表', 'Report')));
      }
      found.forEach(report =>
        ['pdf', 'xlsx'].forEach(format => {
          const link = element('a', '', inLanguage(`${report.name}（${format.toUpperCase()}）`, `${report.name} (${format.toUpperCase()})`));
          link.href = `${context}/api/reports/${encodeURIComponent(report.report)}.${format}?from=${report.from}&to=${report.to}`;
          link.target = '_blank';
          link.rel = 'noopener';
          box.append(link);
        }));
    })
    .catch(error => box.append(element('p', 'redress-refused', error.message)));
  return box;
}

export function trail({entries, ...file}) {
  const called = naming(file);
  const [table, body] = tableOf('redress-trail', [
    inLanguage('时间', 'Time'), '', inLanguage('环节', 'Step'), inLanguage('何人', 'Who'), inLanguage('条款', 'Clause'), inLanguage('说明', 'Note')
  ]);
  entries.forEach(entry => {
    const row = body.insertRow();
    row.className = 'redress-' + entry.kind.toLowerCase();
    [time(entry.at), kinds[entry.kind] || entry.kind, entry.elementName, called(entry.actor || entry.holder, entry.at), entry.clause, noteOf(entry, called)]
      .forEach(text => row.append(element('td', '', text)));
  });
  return table;
}
