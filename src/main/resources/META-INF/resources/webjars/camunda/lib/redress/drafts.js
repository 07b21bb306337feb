/*
 * Drafts of forms, which Tasklist would write into the browser: they lie on the server, for their author alone, as
 * long as the form is theirs to send. Tasklist's forms ask for their draft and keep it at once, while they are being
 * drawn or left; hence these requests wait for their answer. The server removes a draft with its form.
 */
import {inLanguage} from './language.js';
import {context, token} from './page.js';
import {keepElsewhere} from './storage.js';

const forms = /^(?:camunda-form|camForm):(.*)$/;

/* What was typed when the login ran out: in this page's memory only, until the same person logs in again. */
const held = new Map();
let person = null;
let loggedIn = false;
let refused = () => {};

/* A start form does not say in its key of which lifecycle it is. */
function begun() {
  const form = document.querySelector('.modal [cam-tasklist-form]');
  const open = form && window.angular.element(form).controller('camTasklistForm');
  return open ? open.getParams().processDefinitionId : null;
}

function pathOf(key) {
  const id = forms.exec(key)[1];
  if (id !== 'undefined') {
    return `${id.includes(':') ? 'start' : 'task'}/${encodeURIComponent(id)}`;
  }
  const definition = begun();
  return definition && `start/${encodeURIComponent(definition)}`;
}

function ask(method, path, body, goesOn = false) {
  const request = new XMLHttpRequest();
  request.open(method, `${context}/api/drafts/${path}`, goesOn);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Content-Type', 'application/json');
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.setRequestHeader('X-XSRF-TOKEN', token());
  request.send(body);
  return request;
}

function detail(answer) {
  try {
    return JSON.parse(answer.responseText).detail;
  } catch {
    return inLanguage('服务器没有应答，请稍后再试', 'the server did not answer; try again later');
  }
}

function get(key) {
  const path = pathOf(key);
  if (!path || !loggedIn) {
    return null;
  }
  const answer = ask('GET', path);
  if (answer.status !== 200) {
    return null;
  }
  if (path.startsWith('start/')) {
    ask('DELETE', path, null, true); // taken up again: the next case of the lifecycle begins with an empty form
    window.dispatchEvent(new Event('redress-taken-up'));
  }
  return answer.responseText;
}

/* A page that is being left waits for no answer; more than 64 KB a browser does not let it send. */
const lastWord = (path, text) => {
  fetch(`${context}/api/drafts/${path}`, {
    method: 'PUT',
    keepalive: true,
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', 'X-XSRF-TOKEN': token()},
    body: text
  }).catch(() => {});
};

/* Fails as a storage does that cannot keep it: the form stays unsaved. */
function set(key, text) {
  const path = pathOf(key);
  if (!path) {
    return;
  }
  if (!loggedIn) {
    held.set(path, text);
    return;
  }
  if (document.hidden) {
    lastWord(path, text);
    return;
  }
  const answer = ask('PUT', path, text);
  if (answer.status === 401) {
    held.set(path, text);
  }
  if (answer.status !== 204) {
    refused(detail(answer));
    throw new Error(inLanguage('草稿未保存', 'draft not saved'));
  }
}

keepElsewhere(key => forms.test(key), get, set);

window.angular.module('ng').run(['$rootScope', '$injector', ($rootScope, $injector) => {
  refused = why =>
    $injector.get('Notifications').addError({status: inLanguage('草稿未保存', 'Draft not saved'), message: why, exclusive: true});

  $rootScope.$on('authentication.changed', (event, login) => {
    loggedIn = Boolean(login && login.name);
    if (!loggedIn) {
      return;
    }
    if (login.name === person) {
      held.forEach((text, path) => ask('PUT', path, text));
    }
    held.clear();
    person = login.name;
  });
}]);
