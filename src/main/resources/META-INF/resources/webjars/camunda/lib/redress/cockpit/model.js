/*
 * One model: whether it is in service, and its views: versions, open cases, tables, who uses it.
 */
import {inLanguage} from '../language.js';
import {ask, element, get, post, tableOf, time} from '../page.js';
import {backTo, loading} from './frame.js';
import {link, wide} from './lifecycle.js';
import {kinds} from './model-list.js';
import {renderMoves} from './model-moves.js';
import {renderTables} from './model-trial.js';
import {usesOf} from './model-uses.js';
import {withReason} from './reason.js';

const views = [
  ['', inLanguage('版本', 'Versions')],
  ['cases', inLanguage('在办案件', 'Open cases')],
  ['tables', inLanguage('决策表', 'Tables')],
  ['uses', inLanguage('谁在用', 'Who uses it')]
];

export function renderModel(page, asked, {again}) {
  const id = asked.get('id');
  const path = '/api/models/processes/' + encodeURIComponent(id);
  page.append(backTo('#/models', inLanguage('← 模型', '← Models')), loading());
  return get(path).then(view => {
    const now = asked.get('view') || '';
    page.append(head(view, path, again), tabs(id, now));
    if (now === 'cases') {
      return renderMoves(page, path);
    }
    if (now === 'tables') {
      return renderTables(page, view, asked);
    }
    if (now === 'uses') {
      return usesOf(id).then(found => page.append(found));
    }
    page.append(versions(view, again));
    return null;
  });
}

function head({model, retired}, path, again) {
  const line = element('div', 'redress-head');
  const version = inLanguage(`第${model.version}版`, `version ${model.version}`);
  line.append(element('h1', '', model.name), element('span', 'redress-second', [model.id, kinds[model.kind], version].join(' · ')));
  const box = element('div');
  box.append(line);
  if (retired) {
    box.append(element('p', 'redress-model-state redress-late', inLanguage(
      `${time(retired.at)} 由 ${retired.by || '系统'} 停用：${retired.reason || ''}。不再发起新的，在办的照常办理。`,
      `Retired by ${retired.by || 'the program'} at ${time(retired.at)}: ${retired.reason || ''}. Nothing new starts; open cases go on.`
    )));
  }
  if (['LIFECYCLE', 'DUTY'].includes(model.kind)) {
    line.append(service(model, path, again));
  }
  return box;
}

/* Out of service and back: each with a reason, for the operation log. */
function service(model, path, again) {
  const box = element('div', 'redress-actions');
  const button = element('button', 'btn btn-default', model.retired ? inLanguage('恢复启用', 'Back into service') : inLanguage('停用', 'Retire'));
  button.type = 'button';
  button.title = inLanguage('停用的流程不再发起新的，在办的照常办理', 'a retired process starts nothing new; its open cases go on');
  button.onclick = () =>
    withReason(button, inLanguage('理由（记入操作日志）', 'Reason (kept in the operation log)'), reason =>
      post(path + (model.retired ? '/retirement/end' : '/retirement'), {reason}).then(again));
  box.append(button);
  return box;
}

function tabs(id, now) {
  const line = element('nav', 'redress-views redress-model-views');
  views.forEach(([view, name]) => {
    const tab = link('#/models?' + new URLSearchParams(view ? {id, view} : {id}), name);
    if (view === now) {
      tab.className = 'redress-now';
      tab.setAttribute('aria-current', 'page');
    }
    line.append(tab);
  });
  return line;
}

function versions(view, again) {
  const [node, body] = tableOf('redress-models', [
    inLanguage('版本', 'Version'), inLanguage('部署', 'Deployment'), inLanguage('部署时间', 'Deployed'), inLanguage('部署人', 'By'),
    inLanguage('在办案件', 'Open cases'), inLanguage('操作', 'Action')
  ]);
  node.tHead.rows[0].cells[4].className = 'redress-figure';
  view.versions.forEach((version, index) => {
    const row = body.insertRow();
    row.append(
      element('td', '', index === 0 ? inLanguage(`第${version.version}版（最新）`, `version ${version.version} (newest)`) : inLanguage(`第${version.version}版`, `version ${version.version}`)),
      element('td', '', version.deploymentName),
      element('td', '', time(version.deployedAt)),
      element('td', '', version.deployedBy || inLanguage('系统', 'the program')),
      element('td', 'redress-figure', version.open === null ? '—' : version.open)
    );
    const cell = row.insertCell();
    if (index > 0) {
      cell.append(goBack(version, again));
    }
  });
  return wide(node);
}

/* Asks once more: what is deployed is in force for the next case. */
function goBack(version, again) {
  const button = element('button', 'btn btn-default', inLanguage('退回到此版', 'Go back to it'));
  button.type = 'button';
  button.onclick = () => {
    const box = element('div', 'redress-result');
    const sure = element('button', 'btn btn-primary', inLanguage(`确定：把第${version.version}版重新部署为最新版本`, `Yes: deploy version ${version.version} again as the newest`));
    const cancel = element('button', 'btn btn-default', inLanguage('取消', 'Cancel'));
    [sure, cancel].forEach(one => {
      one.type = 'button';
    });
    cancel.onclick = () => {
      box.replaceWith(button);
      button.focus();
    };
    sure.onclick = () => {
      sure.disabled = true;
      ask(`/api/models/deployments/${encodeURIComponent(version.deployment)}/again`, {})
        .then(made => box.replaceChildren(told(made, again)))
        .catch(error => {
          sure.disabled = false;
          box.append(element('pre', 'redress-refused', error.message));
        });
    };
    box.append(sure, ' ', cancel);
    button.replaceWith(box);
    sure.focus();
  };
  return button;
}

function told({newest, files}, again) {
  const box = element('div');
  box.setAttribute('role', 'status');
  const list = element('ul');
  newest.forEach(({name, id, version}) => list.append(element('li', '', inLanguage(`${name || id}：第${version}版`, `${name || id}: version ${version}`))));
  const close = element('button', 'btn btn-default', inLanguage('好', 'OK'));
  close.type = 'button';
  close.onclick = again;
  box.append(
    element('p', 'redress-verdict redress-holds', inLanguage(`已退回，共 ${files.length} 个文件。现在最新的是：`, `Done, ${files.length} files. The newest versions are now:`)),
    list,
    close
  );
  return box;
}
