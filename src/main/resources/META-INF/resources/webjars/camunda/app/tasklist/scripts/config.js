/*
 * Tasklist. What is left out keeps the vendor's default.
 */
import {chinese, inLanguage, locales} from '../../../lib/redress/language.js';
import '../../../lib/redress/storage.js';
import '../../../lib/redress/by-due-date.js';

export default {
  app: {
    name: inLanguage('投诉处理', 'Complaints'),
    vendor: 'Redress'
  },

  locales,

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true,

  customScripts: ['../../lib/redress/login', '../../lib/redress/english', '../../lib/redress/press', '../../lib/redress/forms', '../../lib/redress/leaving', '../../lib/redress/people', '../../lib/redress/drafts', '../../lib/redress/case', '../../lib/redress/lists', '../../lib/redress/below', '../../lib/redress/narrow', '../../lib/redress/find', '../../lib/redress/done', ...(chinese ? ['../../lib/redress/chinese'] : [])],

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
      description: inLanguage('登记投诉', 'registers a complaint')
    }
  }
};
