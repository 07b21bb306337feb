/*
 * The company's own login page, where there is one: a button below name and password that leads there, and back to the
 * page that was asked for.
 */
import {context, get} from './page.js';

/* where somebody was going before the application sent them to its login page */
const asked = window.location.hash;

let pages;

function goesOn() {
  return window.location.pathname + (/\/log(in|out)/.test(asked) ? '' : asked);
}

function link({label, page}) {
  const button = document.createElement('a');
  button.className = 'btn btn-lg btn-default redress-company-login';
  button.href = `${context}${page}?to=${encodeURIComponent(goesOn())}`;
  button.textContent = label;
  return button;
}

async function offer() {
  const form = document.querySelector('.form-signin form');
  if (!form || form.dataset.companyLogin) {
    return;
  }
  form.dataset.companyLogin = 'asked';
  pages = pages || get('/api/directory/login').catch(() => []);
  form.append(...(await pages).map(link));
}

new MutationObserver(offer).observe(document.body, {childList: true, subtree: true});
offer();
