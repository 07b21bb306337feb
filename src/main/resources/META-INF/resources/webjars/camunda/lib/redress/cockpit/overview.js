/*
 * Cockpit: management's page.
 *
 * Which policy and which interval stand in the address.
 */
import {inLanguage} from '../language.js';
import {element, get} from '../page.js';
import {refusal} from '../refusal.js';
import {loading} from './frame.js';
import {framed} from './menu.js';
import {keptFresh} from './fresh.js';
import {renderOverview} from './overview-page.js';

function show(page, asked, {go, onAsked}) {
  let now = asked;
  let turn = 0;
  page.append(element('h1', 'redress-waiting', inLanguage('管理概览', 'Overview')), loading());
  const ask = counted => {
    const mine = ++turn;
    const asking = new URLSearchParams(now);
    if (counted) {
      asking.set('anew', 'true');
    }
    return get('/api/overview?' + asking).then(figures => mine === turn && renderOverview(page, figures, now, go, anew));
  };
  const anew = keptFresh(page, counted => ask(counted).catch(error => page.replaceChildren(refusal(error, anew))));
  onAsked(next => {
    now = next;
    anew();
    return true;
  });
  return ask();
}

export default framed({path: '/overview', priority: 120, label: inLanguage('管理概览', 'Overview'), show});
