/*
 * Cockpit. What is left out keeps the vendor's default.
 */
import {chinese, inLanguage, locales} from '../../../lib/redress/language.js';
import '../../../lib/redress/storage.js';

export default {
  app: {
    name: inLanguage('投诉处理 · 合规', 'Complaints · Compliance'),
    vendor: 'Redress'
  },

  locales,

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true,

  customScripts: ['login', 'cockpit/overview', 'cockpit/cases', 'cockpit/statistics', 'cockpit/models']
    .map(script => '../../lib/redress/' + script)
    .concat(chinese ? ['../../lib/redress/chinese'] : [])
};
