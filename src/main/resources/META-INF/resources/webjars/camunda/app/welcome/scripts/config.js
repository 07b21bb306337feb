/*
 * The welcome page. What is left out keeps the vendor's default.
 */
import {chinese, inLanguage, locales} from '../../../lib/redress/language.js';
import '../../../lib/redress/storage.js';

export default {
  app: {
    name: inLanguage('投诉处理', 'Complaints'),
    vendor: 'Redress'
  },

  locales,

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true,

  customScripts: ['../../lib/redress/login', ...(chinese ? ['../../lib/redress/chinese'] : [])]
};
