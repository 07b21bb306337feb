/*
 * The diagrams that a case ran on, with the way it took.
 */
import {inLanguage} from '../language.js';
import {draw, legend, tabbed} from './diagram.js';

export function diagrams(view, path) {
  const late = new Set(view.trail.filter(line => line.entry && line.entry.kind === 'DEADLINE_MISSED').map(line => line.element));
  const {box} = tabbed(view.paths, passed => passed.name, (canvas, passed) =>
    draw(canvas, `${path}/diagrams/${encodeURIComponent(passed.definition)}`, ({mark, note}) => {
      Object.entries(passed.nodes).forEach(([id, node]) => {
        mark(id, node.open ? 'redress-is' : 'redress-was');
        if (node.broken || late.has(id)) {
          mark(id, 'redress-broken');
        }
        if (node.times > 1) {
          note(id, {top: -10, right: 10}, 'redress-times', '×' + node.times);
        }
      });
      passed.flows.forEach(id => mark(id, 'redress-taken'));
    })
  );
  box.prepend(
    legend([
      ['redress-was', inLanguage('已经过（数字为次数）', 'passed (how often)')],
      ['redress-is', inLanguage('正在办理', 'open')],
      ['redress-broken', inLanguage('逾期或被中断', 'overdue or broken off')]
    ])
  );
  return box;
}
