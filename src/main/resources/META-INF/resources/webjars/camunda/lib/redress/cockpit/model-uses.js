/*
 * Who uses a process, form or table, before somebody changes it.
 */
import {inLanguage} from '../language.js';
import {element, get, tableOf} from '../page.js';
import {empty} from './frame.js';
import {link, wide} from './lifecycle.js';

const how = {
  CALLS: inLanguage('调用', 'calls it'),
  SHOWS: inLanguage('显示此表单', 'shows the form'),
  ASKS: inLanguage('查此决策表', 'asks the table'),
  HANDS_ON: inLanguage('传给被调用的流程', 'hands it on to what it calls'),
  NAMES: inLanguage('在属性中引用', 'names it in a property'),
  TAKES_FIELD: inLanguage('引用其中的字段', 'takes a field from it')
};

export function usesOf(id) {
  return get('/api/models/callers?of=' + encodeURIComponent(id)).then(({callers, open}) => {
    const box = element('section');
    box.append(element('h2', '', inLanguage(`谁在用 ${id}`, `Who uses ${id}`)));
    if (open !== null) {
      box.append(element('p', '', inLanguage(`此刻有 ${open} 件在办案件经过它。`, `${open} open cases run through it at this moment.`)));
    }
    if (callers.length === 0) {
      box.append(empty(inLanguage('现行模型中没有用到它的', 'No model in force uses it')));
      return box;
    }
    box.append(table(callers));
    return box;
  });
}

function table(callers) {
  const [node, body] = tableOf('redress-models', [
    inLanguage('流程或表单', 'Process or form'), inLanguage('环节或字段', 'Step or field'), inLanguage('怎样用', 'How'),
    inLanguage('停在此处的在办案件', 'Open cases here')
  ]);
  node.tHead.rows[0].cells[3].className = 'redress-figure';
  callers.forEach(caller => {
    const row = body.insertRow();
    const where = row.insertCell();
    where.append(
      caller.how === 'TAKES_FIELD'
        ? element('span', '', caller.processName)
        : link('#/models?' + new URLSearchParams({id: caller.process}), caller.processName)
    );
    row.append(
      element('td', '', caller.elementName ? `${caller.elementName} (${caller.element})` : caller.element),
      element('td', '', how[caller.how]),
      element('td', 'redress-figure', caller.open === null ? '—' : caller.open)
    );
  });
  return wide(node);
}
