/*
 * The processes in force: the lifecycles with their parts and duties, and what many share.
 */
import {inLanguage} from '../language.js';
import {element, get, search, tableOf, time} from '../page.js';
import {empty, loading} from './frame.js';
import {link, wide} from './lifecycle.js';
import {usesOf} from './model-uses.js';

export const kinds = {
  LIFECYCLE: inLanguage('投诉流程', 'lifecycle'),
  DUTY: inLanguage('例行事务', 'periodic duty'),
  PART: inLanguage('被调用的部分', 'called part'),
  SHARED: inLanguage('共用流程', 'shared process')
};

const fields = () => [
  {name: 'kind', label: inLanguage('类别', 'Kind'), choices: [['', inLanguage('全部', 'all')], ...Object.entries(kinds)]},
  {name: 'named', label: inLanguage('名称或标识', 'Name or id')},
  {name: 'of', label: inLanguage('谁在用（填标识）', 'Who uses (an id)')}
];

export function renderModels(page, asked, {go}) {
  page.append(element('h1', '', inLanguage('模型', 'Models')), search(fields(), asked, go), loading());
  if (asked.get('of')) {
    return usesOf(asked.get('of')).then(found => page.append(found));
  }
  return get('/api/models').then(models => {
    const order = Object.keys(kinds);
    const found = models
      .filter(model => fits(model, asked))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
    page.append(found.length ? table(found) : empty(inLanguage('没有符合条件的模型', 'No such model'), link('#/models', inLanguage('显示全部', 'Show all'))));
  });
}

const fits = (model, asked) =>
  (!asked.get('kind') || model.kind === asked.get('kind')) &&
  (!asked.get('named') || (model.name + ' ' + model.id).toLowerCase().includes(asked.get('named').toLowerCase()));

function table(models) {
  const [node, body] = tableOf('redress-models', [
    inLanguage('名称', 'Name'), inLanguage('标识', 'Id'), inLanguage('类别', 'Kind'), inLanguage('版本', 'Version'),
    inLanguage('部署时间', 'Deployed'), inLanguage('状态', 'State')
  ]);
  models.forEach(model => {
    const row = body.insertRow();
    row.insertCell().append(link('#/models?' + new URLSearchParams({id: model.id}), model.name));
    row.append(
      element('td', 'redress-id', model.id),
      element('td', '', kinds[model.kind]),
      element('td', '', model.version),
      element('td', '', time(model.deployedAt)),
      element('td', model.retired ? 'redress-late' : '', model.retired ? inLanguage('已停用', 'retired') : inLanguage('启用', 'in service'))
    );
  });
  return wide(node);
}
