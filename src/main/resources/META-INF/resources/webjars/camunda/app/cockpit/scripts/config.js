/*
 * Cockpit. What is left out keeps the vendor's default.
 */
export default {
  app: {
    vendor: 'Redress'
  },

  customScripts: ['../../lib/redress/cockpit/overview', '../../lib/redress/cockpit/cases'],

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true
};
