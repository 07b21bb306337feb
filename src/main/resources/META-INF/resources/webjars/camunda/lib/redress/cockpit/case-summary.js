/*
 * What a case is about and how it stands, at one glance.
 */
import {inLanguage} from '../language.js';
import {element, endOf, left, naming, time} from '../page.js';

const money = sum => (sum === null ? null : Number(sum).toLocaleString('zh-CN', {minimumFractionDigits: 2}) + inLanguage(' 元', ' CNY'));

export function summary(view) {
  const called = naming(view);
  const {facts, summary: about} = view;
  const open = about.standsAt;
  const list = element('dl', 'redress-summary');
  const fact = (name, value, className = '') => {
    if (value !== null && value !== undefined && value !== '') {
      const pair = element('div', className);
      const content = element('dd');
      content.append(value);
      pair.append(element('dt', '', name), content);
      list.append(pair);
    }
  };
  fact(inLanguage('状态', 'State'), state(facts, open));
  open.forEach(one => {
    fact(inLanguage('现处环节', 'Stands at'), one.step);
    fact(inLanguage('承办', 'With'), one.holder || one.roles.join(inLanguage('、', ', ')) || inLanguage('尚未认领', 'nobody has claimed it'));
    fact(inLanguage('期限', 'Due'), one.due && until(one), one.overdue ? 'redress-late' : '');
  });
  fact(inLanguage('结果', 'Outcome'), facts.historyGone ? null : view.outcome);
  fact(inLanguage('满意度', 'Satisfaction'), view.satisfaction);
  fact(inLanguage('级别', 'Grade'), view.grade);
  fact(inLanguage('类别', 'Category'), view.category);
  const policy = element('a', '', view.policy);
  policy.href = '#/lifecycle?id=' + encodeURIComponent(facts.lifecycle);
  fact(inLanguage('制度', 'Policy'), policy);
  fact(inLanguage('受理', 'Received'), [time(facts.receivedAt), about.channel].filter(Boolean).join(inLanguage('，', ', ')));
  fact(inLanguage('结案', 'Closed'), facts.historyGone ? null : facts.closedAt && time(facts.closedAt));
  fact(inLanguage('被投诉人', 'Complained about'), called(facts.respondent, new Date()));
  fact(inLanguage('被投诉单位', 'Unit complained about'), about.unit);
  fact(inLanguage('要求金额', 'Claimed'), money(about.amount));
  fact(inLanguage('拟定金额', 'Proposed'), money(about.proposedAmount));
  fact(inLanguage('批准金额', 'Approved'), money(about.approvedAmount));
  fact(inLanguage('逾期', 'Overdue'), facts.missed ? inLanguage(`${facts.missed} 次`, `${facts.missed} times`) : null);
  fact(inLanguage('升级', 'Climbed'), facts.escalated ? inLanguage(`${facts.escalated} 次`, `${facts.escalated} times`) + (facts.authority ? inLanguage('，至', ', to ') + called(facts.authority, new Date()) : '') : null);
  fact(inLanguage('投诉内容', 'What happened'), about.content && element('bdi', '', about.content), 'redress-said');
  fact(inLanguage('诉求', 'What is demanded'), about.demand && element('bdi', '', about.demand), 'redress-said');
  return list;
}

function until(open) {
  const box = element('div', '', left(open));
  box.append(element('div', 'redress-second', time(open.due)));
  return box;
}

function state(facts, open) {
  if (facts.erasedAt) {
    return inLanguage(`已于 ${time(facts.erasedAt)} 按保存期限清除`, `erased ${time(facts.erasedAt)}, after its retention`);
  }
  if (facts.historyGone) {
    return endOf(facts);
  }
  if (facts.closedAt) {
    return inLanguage('已结案', 'closed');
  }
  return open.some(one => one.overdue) ? element('strong', 'redress-late', inLanguage('办理中，已逾期', 'open, overdue')) : inLanguage('办理中', 'open');
}
