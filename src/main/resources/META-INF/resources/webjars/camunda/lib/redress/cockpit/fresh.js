/*
 * Figures that do not grow old on the screen: asked anew by a button, when the reader comes back to the window, and every
 * five minutes while the page is open.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';

const LONG = 5 * 60 * 1000;
const SHORT = 20 * 1000;

/* Calls ask, which promises, whenever the page's figures may have changed; answers what does so at once, and hands on what it is told. */
export function keptFresh(page, ask) {
  let at = Date.now();
  const anew = how => {
    at = Date.now();
    return ask(how);
  };
  const after = age => () => {
    if (!page.isConnected) {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
    } else if (!document.hidden && Date.now() - at >= age) {
      anew();
    }
  };
  const back = after(SHORT);
  const timer = window.setInterval(after(LONG), LONG);
  document.addEventListener('visibilitychange', back);
  return anew;
}

/* Not to be pressed again until the answer is there; drawn anew with the figures, it keeps the focus. */
export function refreshButton(anew) {
  const button = element('button', 'btn btn-default redress-refresh', inLanguage('刷新', 'Refresh'));
  button.type = 'button';
  button.onclick = () => {
    button.disabled = true;
    anew().finally(() => {
      button.disabled = false;
      (button.isConnected ? button : document.querySelector('.redress-refresh'))?.focus({preventScroll: true});
    });
  };
  return button;
}
