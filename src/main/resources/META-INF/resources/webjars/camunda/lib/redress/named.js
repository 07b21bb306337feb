/*
 * Names for what the applications draw as a sign alone, for who cannot see it; and their login goes from field to field
 * in the order in which they stand.
 */
import {inLanguage} from './language.js';

const signs = {
  '.region-toggle[data-region=filters]': inLanguage('收起或展开筛选列表', 'Fold or unfold the lists'),
  '.region-toggle[data-region=list]': inLanguage('收起或展开任务列表', 'Fold or unfold the tasks'),
  '.region-toggle[data-region=task]': inLanguage('收起或展开任务', 'Fold or unfold the task'),
  'button.maximize': inLanguage('只看任务', 'The task alone'),
  'button.reset-regions': inLanguage('恢复三栏', 'All columns again'),
  'button.unclaim': inLanguage('取消认领', 'Give it back'),
  '.app-switch > a': inLanguage('应用', 'Applications')
};

function name() {
  Object.entries(signs).forEach(([sign, words]) =>
    document.querySelectorAll(`${sign}:not([aria-label])`).forEach(one => one.setAttribute('aria-label', words)));
  document.querySelectorAll('form [tabindex]').forEach(field => Number(field.getAttribute('tabindex')) > 0 && field.removeAttribute('tabindex'));
}

new MutationObserver(name).observe(document.body, {childList: true, subtree: true});
name();
