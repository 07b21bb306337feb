/*
 * Leaving a form that has been filled in: a start form asks before it closes, a task's keeps its draft, and so do
 * both when the page is left. A form that was sent, or not touched, goes without a word.
 */
import {inLanguage} from './language.js';
import {element} from './page.js';

/* The form that is open: what it held when it was opened or last kept, by which one knows that it was touched. */
let open = null;
let loginRanOut = false;
let takenUp = false; // a draft of it, which is kept no longer
let asking = false;

const filled = form => JSON.stringify(Object.entries(form._getState().data || {}).filter(([, value]) => value !== null && value !== '' && value !== false && String(value) !== ''));
const isTouched = () => open && !open.sent && filled(open.form) !== open.held;

/* The form takes what is being typed when one pauses, or leaves its box: the box is told so, and keeps the focus. */
function takeLast() {
  const box = document.activeElement;
  if (open && open.form._container.contains(box)) {
    box.dispatchEvent(new FocusEvent('blur'));
    box.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
}

function keep() {
  takeLast();
  if (isTouched() && open.theirs) {
    try {
      open.scope.saveHandler();
      open.held = filled(open.form);
      return true;
    } catch {
      return false; // why, has been said
    }
  }
  return true;
}

/* Three ways on; the answer is what the pressed button stands for, null for going on. */
function ask() {
  const dialog = element('dialog', 'redress-dialog');
  const heading = element('h4', '', inLanguage('这件投诉还没有登记', 'This complaint is not registered yet'));
  heading.id = 'redress-leaving';
  dialog.setAttribute('aria-labelledby', heading.id);
  const button = (className, text, value) => {
    const made = element('button', 'btn ' + className, text);
    made.type = 'button';
    made.onclick = () => dialog.close(value);
    return made;
  };
  const buttons = element('div', 'redress-buttons');
  buttons.append(
    button('btn-link redress-destroys', inLanguage('放弃', 'Discard'), 'discard'),
    button('btn-default', inLanguage('存为草稿', 'Keep as draft'), 'keep'),
    button('btn-primary', inLanguage('继续填写', 'Go on'), '')
  );
  dialog.append(
    heading,
    element('p', '', inLanguage('存为草稿后，下次登记时接着填写；放弃后不能找回。', 'A draft is there again when you next register one; what is discarded is gone.')),
    buttons
  );
  document.body.append(dialog);
  dialog.showModal();
  buttons.lastChild.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue);
  }));
}

/* Goes on with what was wanted when nothing is lost by it. */
function leave(goOn) {
  if (asking) {
    return;
  }
  asking = true;
  ask().then(answer => {
    asking = false;
    if (answer === 'discard' || (answer === 'keep' && keep())) {
      open.sent = true;
      goOn();
    }
  });
}

function watchStart({scope, form}) {
  scope.$on('modal.closing', (event, reason, closed) => {
    if (!closed && !loginRanOut && open && open.form === form && isTouched()) {
      event.preventDefault();
      leave(() => scope.$parent.$dismiss(reason));
    }
  });
}

/* Whether the reader has the task; when it is left the place knows the next one already. */
function watchHolder({scope, params, form}) {
  const holds = () => (scope.params && scope.params.taskId === params.taskId ? !scope.options.disableCompleteButton : null);
  scope.$watch(holds, theirs => {
    if (open && open.form === form && theirs !== null) {
      open.theirs = theirs;
    }
  });
}

window.addEventListener('redress-opened', ({detail}) => {
  loginRanOut = false;
  open = {...detail, sent: false, theirs: !detail.params.taskId, held: takenUp ? null : filled(detail.form)};
  takenUp = false;
  if (detail.params.taskId) {
    watchHolder(detail);
    detail.scope.$on('$destroy', () => open && open.form === detail.form && !loginRanOut && keep());
  } else {
    watchStart(detail);
  }
  detail.scope.$on('$destroy', () => {
    if (open && open.form === detail.form) {
      open = null;
    }
  });
});

window.addEventListener('redress-taken-up', () => { takenUp = true; });

window.addEventListener('redress-sent', ({detail}) => {
  if (open && open.form === detail.form) {
    open.sent = true;
  }
});

/* Back to the list of policies, from a start form. */
document.addEventListener('click', event => {
  const back = event.target.closest && event.target.closest('.modal-footer [ng-click="back()"]');
  if (back && isTouched() && !open.params.taskId) {
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(() => back.click());
  }
}, true);

document.addEventListener('visibilitychange', () => document.hidden && keep());

window.angular.module('ng').run(['$rootScope', $rootScope =>
  $rootScope.$on('authentication.login.required', () => { loginRanOut = true; })]);
