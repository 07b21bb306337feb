/*
 * The page in place of a web application that the role of who is logged in does not use.
 */
import {inLanguage} from './language.js';
import {context, element, get} from './page.js';
import {anotherUser} from './refusal.js';

const login = '/camunda/api/admin/auth/user/default';

const applications = {
  tasklist: inLanguage('任务列表', 'Tasklist'),
  cockpit: inLanguage('流程监控', 'Cockpit'),
  admin: inLanguage('系统管理', 'Admin'),
  welcome: inLanguage('首页与个人资料', 'Start page and profile')
};

const usedBy = {
  tasklist: inLanguage('供办理投诉的岗位使用', 'is for the roles that handle complaints'),
  cockpit: inLanguage('供业务分析员、合规人员和管理层使用', 'is for analysts, compliance and management'),
  admin: inLanguage('供系统管理员使用', 'is for administrators')
};

function links(open) {
  const list = element('ul');
  open.filter(one => applications[one]).forEach(one => {
    const link = element('a', '', applications[one]);
    link.href = `${context}/camunda/app/${one}/`;
    const item = element('li');
    item.append(link);
    list.append(item);
  });
  return list;
}

const asked = document.body.dataset.application;
const main = document.querySelector('main');
const title = inLanguage('此页面不供您使用', 'This page is not for you');
const reader = await get(login);
const helpers = await get('/api/administrators').catch(() => []);
const helper = helpers.length ? inLanguage(`（${helpers.join('、')}）`, ` (${helpers.join(', ')})`) : '';
const whom = usedBy[asked] ? inLanguage(`「${applications[asked]}」${usedBy[asked]}。`, `${applications[asked]} ${usedBy[asked]}.`) : '';

document.title = title;
main.replaceChildren(
  element('h1', '', title),
  element('p', '', inLanguage(`您以「${reader.userId}」登录。${whom}`, `You are logged in as ${reader.userId}. ${whom}`)),
  element('p', '', inLanguage(`如需使用，请联系系统管理员${helper}。`, `If you need it, ask an administrator${helper}.`)),
  element('p', '', inLanguage('您可以打开：', 'You may open:')),
  links(reader.authorizedApps),
  anotherUser('')
);
