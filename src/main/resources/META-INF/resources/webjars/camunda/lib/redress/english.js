/*
 * The engine's words where Tasklist's English labels have them: people register a complaint, and start no process.
 */
const labels = {
  CLICK_PROCESS_TO_START: 'Choose the policy that the complaint falls under.',
  NO_PROCESS_DEFINITION_AVAILABLE: 'There is no complaint that you register.',
  PROCESS_START_ERROR: 'The complaint was not registered.',
  PROCESS_START_OK: 'The complaint is registered.',
  SEARCH_PROCESS_BY_NAME: 'Search by name of the policy',
  START: 'Register',
  START_PROCESS: 'Register a complaint'
};

window.angular.module('ng').config(['$httpProvider', $httpProvider =>
  $httpProvider.interceptors.push(() => ({
    response: answer => {
      if (/\/locales\/en\.json/.test(answer.config.url) && answer.data.labels) {
        Object.assign(answer.data.labels, labels);
      }
      return answer;
    }
  }))]);
