/*
 * Cockpit: management's page.
 *
 * Which policy and which interval stand in the address. While the page stays open it asks anew every five minutes.
 */
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {framed, loading} from './frame.js';
import {renderOverview} from './overview-page.js';

const FRESH = 5 * 60 * 1000;

function show(page, asked, {go, onAsked}) {
  let now = asked;
  let turn = 0;
  page.append(element('h1', 'redress-waiting', inLanguage('管理概览', 'Overview')), loading());
  const ask = () => {
    const mine = ++turn;
    return get('/api/overview?' + now).then(figures => mine === turn && renderOverview(page, figures, now, go));
  };
  const anew = () => ask().catch(error => page.replaceChildren(refusal(error, anew)));
  const timer = window.setInterval(() => {
    if (!page.isConnected) {
      window.clearInterval(timer);
    } else if (!document.hidden) {
      anew();
    }
  }, FRESH);
  onAsked(next => {
    now = next;
    anew();
    return true;
  });
  return ask();
}

export default framed({path: '/overview', priority: 120, label: inLanguage('管理概览', 'Overview'), show});
