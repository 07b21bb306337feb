/*
 * A file of units or of posts: what it would do is told line by line, and done when that is confirmed.
 */
import {inLanguage} from '../language.js';
import {context, element, tableOf, upload} from '../page.js';
import {labelled} from './fields.js';

const files = {
  UNITS: inLanguage('机构文件', 'a file of units'),
  POSTS: inLanguage('任职文件', 'a file of posts')
};

export function renderImport(place, units, tools) {
  const input = element('input');
  input.type = 'file';
  input.accept = '.csv,.xlsx';
  const report = element('div');
  report.setAttribute('role', 'status');
  const templates = element('p', 'redress-row');
  templates.append(element('span', 'redress-second', inLanguage('空表：', 'Empty files: ')));
  Object.entries(files).forEach(([kind, name]) => {
    const link = element('a', '', name);
    link.href = `${context}/api/organisation/import/${kind}.csv`;
    link.download = kind.toLowerCase() + '.csv';
    templates.append(link);
  });
  place.append(
    element('h2', '', inLanguage('导入机构和任职', 'Import units and posts')),
    element('p', '', inLanguage(
      '先导入机构，再导入任职。文件为 CSV 或 XLSX，第一行是列名。选定文件后先逐行检查，不作改动；全部无误才能确认，确认后整份写入。',
      'Units first, then posts. The file is CSV or XLSX with headings in its first line. It is looked at line by line and nothing is changed; only without a fault it can be confirmed, and is then taken in whole.'
    )),
    templates,
    labelled(inLanguage('文件', 'File'), input),
    report
  );
  const send = path => {
    const form = new FormData();
    form.append('file', input.files[0]);
    return upload(path, form);
  };
  const failed = error => report.replaceChildren(element('p', 'redress-refused', error.message));
  input.onchange = () => {
    if (input.files.length === 0) {
      report.replaceChildren();
      return;
    }
    report.replaceChildren(element('p', 'redress-second', inLanguage('正在逐行检查……', 'Looking at each line …')));
    send('/api/organisation/import/outlook')
      .then(outlook => {
        report.replaceChildren(...told(outlook));
        if (outlook.faults.length === 0) {
          report.append(confirming(() => send('/api/organisation/import').then(done => {
            report.replaceChildren(...told(done));
            input.value = '';
            return done.written && tools.reread(); // what was taken in stays told
          }).catch(failed)));
        }
      })
      .catch(failed);
  };
  /* the same file, corrected, can be chosen once more */
  input.onclick = () => {
    input.value = '';
  };
}

function confirming(act) {
  const button = element('button', 'btn btn-primary', inLanguage('确认导入', 'Confirm'));
  button.type = 'button';
  button.onclick = () => {
    button.disabled = true;
    act();
  };
  const row = element('div', 'redress-row');
  row.append(button);
  return row;
}

function told(report) {
  const {kind, lines, faults, moreFaults, unchecked, written} = report;
  const head = element('p', faults.length ? 'redress-verdict redress-refused' : 'redress-verdict redress-holds',
    faults.length
      ? inLanguage(`${files[kind]}，${lines} 行，${faults.length + moreFaults} 处有误，未作任何改动`, `${files[kind]} of ${lines} lines with ${faults.length + moreFaults} faults: nothing has been changed`)
      : written
        ? inLanguage(`已导入${files[kind]}：${counts(report)}`, `Taken in, ${files[kind]}: ${counts(report)}`)
        : inLanguage(`${files[kind]}，${lines} 行，无误：${counts(report)}`, `${files[kind]} of ${lines} lines without a fault: ${counts(report)}`));
  if (faults.length === 0) {
    return [head];
  }
  const [node, body] = tableOf('redress-faults', [inLanguage('行', 'Line'), inLanguage('列', 'Column'), inLanguage('内容', 'Content'), inLanguage('问题', 'What is wrong')]);
  faults.forEach(({line, column, value, sentence}) =>
    body.insertRow().append(element('td', '', line), element('td', '', column), element('td', '', value || inLanguage('（空）', '(empty)')), element('td', '', sentence)));
  const wide = element('div', 'redress-wide');
  wide.append(node);
  const more = [
    moreFaults && inLanguage(`另有 ${moreFaults} 处未列出。`, `${moreFaults} more are not shown.`),
    unchecked && inLanguage(`另有 ${unchecked} 行因上级机构有误而未检查。`, `${unchecked} lines were not looked at, because a unit above is wrong.`)
  ].filter(Boolean).join(' ');
  return [head, element('p', 'redress-second', more), wide];
}

const counts = ({added, changed, same, people}) =>
  [
    added && inLanguage(`新增 ${added} 行`, `${added} new`),
    changed && inLanguage(`变更 ${changed} 行`, `${changed} changed`),
    same && inLanguage(`无变化 ${same} 行`, `${same} the same`),
    people && inLanguage(`新增人员 ${people} 人，尚无密码`, `${people} new people, without a password yet`)
  ].filter(Boolean).join(inLanguage('，', ', ')) || inLanguage('没有内容', 'nothing');
