/*
 * Tasklist. What is left out keeps the vendor's default.
 */
import {chinese, inLanguage, locales} from '../../../lib/redress/language.js';
import '../../../lib/redress/storage.js';

/* What is due first stands first, unless the reader has sorted the list otherwise. */
const byDueDate = encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
if (!window.location.hash.includes('sorting=') && /^(#\/?(\?.*)?)?$/.test(window.location.hash)) {
  const rest = window.location.hash.split('?')[1];
  window.location.replace('#/?sorting=' + byDueDate + (rest ? '&' + rest : ''));
}

export default {
  app: {
    name: inLanguage('投诉处理', 'Complaints'),
    vendor: 'Redress'
  },

  locales,

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true,

  customScripts: ['../../lib/redress/login', '../../lib/redress/drafts', '../../lib/redress/case', ...(chinese ? ['../../lib/redress/chinese'] : [])],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inLanguage('认领所选任务', 'claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: inLanguage('转到第一个筛选器', 'set the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inLanguage('转到列表中的第一个任务', 'sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: inLanguage('转到任务表单的第一个输入框', 'sets the focus to the first input field in a task form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: inLanguage('打开“启动流程”对话框', 'opens the start process modal dialog')
    }
  }
};
