/*
 * Cockpit. What is left out keeps the vendor's default.
 */
export default {
  app: {
    vendor: 'Redress'
  },

  /* the vendor's own greeting at the first visit */
  disableWelcomeMessage: true
};
