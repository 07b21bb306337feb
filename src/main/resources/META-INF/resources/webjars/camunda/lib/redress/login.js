/*
 * Logging in and out of the web applications: who logs out leaves nothing in the page's memory either, and who is
 * refused though the password was right is told so.
 */
import {inLanguage} from './language.js';
import {context} from './page.js';
import './named.js';
import './company-login.js';

const notForYou = inLanguage(
  `用户名和密码正确，但本应用不供您的岗位使用。请从 ${context}/camunda/app/welcome/ 登录，那里列有供您使用的应用；如需使用本应用，请联系系统管理员。`,
  `User name and password are right, but this application is not for your role. Log in at ${context}/camunda/app/welcome/, which lists yours; if you need this one, ask an administrator.`
);

window.angular.module('ng').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.login.failure', (event, answer) => {
    if (answer && answer.status === 403) {
      answer.data = {message: notForYou};
    }
  });

  $rootScope.$on('authentication.logout.success', () => {
    window.location.hash = window.location.hash.startsWith('#!') ? '#!/login' : '#/login';
    window.location.reload();
  });
}]);
