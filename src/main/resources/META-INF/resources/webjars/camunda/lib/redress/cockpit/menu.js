/*
 * Cockpit's menu: who is logged in finds there what they may open, and begins where their work is.
 */
import {element, get} from '../page.js';
import {pageOf} from './frame.js';

let known = null;

/* What the reader may open: their own pages, the first of which they begin with, and whether the vendor's. */
const reader = () => (known = known || get('/api/pages').catch(() => ((known = null), {own: [], vendors: true})));

/* How the vendor asks whether a link of the menu is for the reader. */
const access = isFor => ['$rootScope', $rootScope => tell =>
  reader().then(may => $rootScope.$evalAsync(() => tell(null, isFor(may))))];

const onlyForReaders = path => access(may => may.own.some(one => '/' + one === path.split('?')[0]));

/* The plug-ins of a page: its link in the menu, and the page (frame.js says what show is given). */
export function framed({path, label, priority, first = '', show}) {
  return [
    {
      id: 'redress-navigation' + path.replace('/', '-'),
      pluginPoint: 'cockpit.navigation',
      priority,
      properties: {path, access: onlyForReaders(path)},
      render: node => {
        const link = element('a', '', label);
        link.href = '#' + path + first;
        node.append(link);
      },
      unmount: () => {}
    },
    pageOf('cockpit', path, label, show)
  ];
}

/* Where a reader begins who has pages of their own. */
const FIRST = {cases: '/cases?state=open'};

window.angular.module('ng').run(['$rootScope', '$injector', ($rootScope, $injector) => {
  $rootScope.$on('authentication.changed', () => {
    known = null;
  });
  $injector.get('page'); // reads the reader's name for the header; else only the vendor's own pages begin it

  $injector.get('$route').routes['/dashboard'].resolveRedirectTo = () =>
    reader().then(({own}) => (own.length === 0 ? undefined : FIRST[own[0]] || '/' + own[0]));

  $injector.get('Views').getProviders({component: 'cockpit.navigation'})
    .filter(one => !String(one.id).startsWith('redress-') && !one.access)
    .forEach(one => {
      one.access = access(may => may.vendors);
    });
}]);
