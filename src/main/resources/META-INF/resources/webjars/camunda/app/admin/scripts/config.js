/*
 * Admin. What is left out keeps the vendor's default.
 */
import {chinese, inLanguage, locales} from '../../../lib/redress/language.js';
import '../../../lib/redress/storage.js';

export default {
  app: {
    name: inLanguage('系统管理', 'Administration'),
    vendor: 'Redress'
  },

  locales,

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true,

  customScripts: ['../../lib/redress/login', '../../lib/redress/admin/organisation', ...(chinese ? ['../../lib/redress/chinese'] : [])]
};
