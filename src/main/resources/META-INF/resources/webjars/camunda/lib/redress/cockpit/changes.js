/*
 * Who put whom into which group, and what else was changed about people: the latest first, a hundred at a time.
 */
import {inLanguage} from '../language.js';
import {element, get, tableOf, time} from '../page.js';
import {refusal} from '../refusal.js';
import {empty, loading} from './frame.js';

const words = {
  PERSON_CREATED: inLanguage('新建用户', 'person created'),
  PERSON_RENAMED: inLanguage('更改姓名', 'person renamed'),
  PERSON_DELETED: inLanguage('删除用户', 'person deleted'),
  PASSWORD_SET: inLanguage('重设他人密码', 'somebody’s password set'),
  JOINED_GROUP: inLanguage('加入组', 'put into a group'),
  LEFT_GROUP: inLanguage('移出组', 'taken out of a group'),
  GROUP_CREATED: inLanguage('新建组', 'group created'),
  GROUP_RENAMED: inLanguage('更改组名', 'group renamed'),
  GROUP_DELETED: inLanguage('删除组', 'group deleted'),
  UNIT_OPENED: inLanguage('设立机构', 'unit opened'),
  UNIT_CHANGED: inLanguage('变更机构', 'unit changed'),
  UNIT_MOVED: inLanguage('机构划转', 'unit moved'),
  UNIT_CLOSED: inLanguage('撤销机构', 'unit closed'),
  POST_ENTERED: inLanguage('任职', 'post taken up'),
  POST_ENDED: inLanguage('任职结束', 'post ended'),
  ABSENCE_ENTERED: inLanguage('离岗', 'absence'),
  ABSENCE_ENDED: inLanguage('离岗结束', 'absence ended'),
  DIRECTORY_ROLE_ADDED: inLanguage('企业目录组对应到岗位', 'directory’s group given a role'),
  DIRECTORY_ROLE_REMOVED: inLanguage('取消企业目录组的岗位', 'directory’s group’s role taken')
};

export function renderChanges(page) {
  const list = element('div');
  page.append(
    element('h1', '', inLanguage('授权变更', 'Changes of access')),
    element('p', 'redress-second', inLanguage(
      '权限由所在的组决定，不能单独授予。以下为对用户和组的全部变更，只增不改；涉及管理、合规、管理层、分析员，自行加入或重设他人密码的标为“重要”。',
      'Rights follow from groups and are not given singly. These are all changes of people and groups, only ever appended to; marked as grave are those that open more than a role, those that somebody made for himself, and passwords set for others.'
    )),
    list,
    loading()
  );
  return more(list, '');
}

function more(list, query) {
  return get('/api/audit/changes' + query).then(({changes, fault}) => {
    if (!query) {
      list.append(...verdict(fault));
    }
    if (changes.length === 0) {
      list.append(empty(query ? inLanguage('没有更早的变更', 'Nothing earlier') : inLanguage('还没有任何变更', 'Nothing has been changed yet')));
      return;
    }
    list.append(table(changes));
    const last = changes[changes.length - 1].change.position;
    if (last > 1) {
      const button = element('button', 'btn btn-default', inLanguage('更早的变更', 'Earlier'));
      button.type = 'button';
      button.onclick = () => {
        button.remove();
        more(list, '?before=' + last).catch(error => list.append(refusal(error)));
      };
      list.append(button);
    }
  });
}

const verdict = fault =>
  fault === null
    ? []
    : [element('p', 'redress-verdict redress-refused', inLanguage(`✗ 自第 ${fault} 条起与写入时不一致`, `✗ not as it was entered from number ${fault} on`))];

function table(changes) {
  const [node, body] = tableOf('redress-access', [
    inLanguage('时间', 'Time'), inLanguage('变更', 'Change'), inLanguage('对象', 'Whom'), inLanguage('组', 'Group'),
    inLanguage('操作人', 'By'), inLanguage('来自', 'From')
  ]);
  changes.forEach(({change, actor, person: name, group: groupName, grave}) => {
    const row = body.insertRow();
    [
      time(change.at),
      [words[change.kind] || change.kind, grave && inLanguage('（重要）', ' (grave)'), isOfUnits(change) && said(change)].filter(Boolean).join(''),
      isOfDirectory(change) ? change.after || change.before : person(isRename(change) ? renaming(change) : name, change.person),
      group(isRename(change) ? renaming(change) : groupName, change.groupId),
      change.actor ? person(actor, change.actor) : inLanguage('系统', 'the program'),
      change.address
    ].forEach(what => row.append(holding(what)));
    row.classList.toggle('redress-grave', grave);
  });
  return node;
}

/* Of units, posts and absences the words before and after are what happened, not names. */
const isOfUnits = ({kind}) => /^(UNIT|POST|ABSENCE)_/.test(kind);

const said = ({before, after}) => inLanguage('：', ': ') + [before, after].filter(Boolean).join(' → ');

const isOfDirectory = ({kind}) => kind.startsWith('DIRECTORY_ROLE');

const isRename = change => !isOfUnits(change) && change.before && change.after;

const renaming = ({before, after}) => `${before} → ${after}`;

function holding(what) {
  const cell = element('td');
  cell.append(what || '');
  return cell;
}

/* With the login: two people may bear one name. */
function person(name, login) {
  if (!login || !name || name === login) {
    return login;
  }
  const said = element('span', '', name + ' ');
  said.append(element('span', 'redress-second redress-login', `(${login})`));
  return said;
}

/* A group's id says what its name says. */
function group(name, id) {
  if (!id) {
    return '';
  }
  const said = element('span', '', name || id);
  said.title = id;
  return said;
}
