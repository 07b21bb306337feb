/*
 * People who hold no post today: in an organisation of units, nothing lies before them.
 */
import {inLanguage} from '../language.js';
import {element, get, tableOf} from '../page.js';
import {empty} from '../cockpit/frame.js';

export function renderUnplaced(place) {
  place.append(element('h2', '', inLanguage('未任职人员', 'People without a post')));
  return get('/api/organisation/people?unplaced=true').then(({people, all}) => {
    if (all === 0) {
      place.append(empty(inLanguage('人人都有任职', 'Everybody holds a post')));
      return;
    }
    const [node, body] = tableOf('redress-posts', [inLanguage('姓名', 'Name'), inLanguage('用户名', 'User id')]);
    people.forEach(({id, name}) => body.insertRow().append(element('td', '', name), element('td', '', id)));
    place.append(
      element('p', 'redress-second', inLanguage(
        `共 ${all} 人，先列出 ${people.length} 人。在机构页上为其登记任职；系统管理员、分析员等不办案的人员无须任职。`,
        `${all} people, the first ${people.length} shown. Add their posts on the page of a unit; administrators, analysts and others who handle no case need none.`
      )),
      node
    );
  });
}
