/*
 * The drawings of management's page: bars in a table, and the trend as small bars of one scale each.
 */
import {inLanguage} from '../language.js';
import {element} from '../page.js';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 60;
const STEP = 10;

/* Lines of {name, note, value, number, share}: name, bar, number, share. */
export function bars(lines) {
  if (lines.length === 0) {
    return element('p', 'ro-none', inLanguage('无', 'none'));
  }
  const most = Math.max(...lines.map(line => line.value), 1);
  const table = element('table');
  const body = table.createTBody();
  lines.forEach(line => {
    const row = body.insertRow();
    const name = row.insertCell();
    name.append(line.name);
    if (line.note) {
      name.append(' ', element('span', 'ro-faint', line.note));
    }
    const track = row.insertCell();
    track.className = 'ro-track';
    const bar = element('div', 'ro-bar');
    bar.style.width = (line.value / most) * 100 + '%';
    if (line.value > 0) {
      track.append(bar);
    }
    const number = row.insertCell();
    number.className = 'ro-n';
    number.append(line.number);
    row.append(element('td', 'ro-n ro-faint', line.share));
  });
  return table;
}

export function trendOf(trend, linked) {
  const box = element('div', 'ro-trend');
  box.append(
    chart(inLanguage('受理', 'Received'), trend.points, point => point.received, point => linked('', {from: point.days.from, to: point.days.to})),
    chart(inLanguage('结案', 'Closed'), trend.points, point => point.closed, point => linked('', {closedFrom: point.days.from, closedTo: point.days.to})),
    chart(inLanguage('逾期的期限', 'Deadlines missed'), trend.points, point => point.missed, () => null, 'ro-missed')
  );
  return box;
}

function svg(name, attributes) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  return node;
}

/* The last bar is paler: its week or month is not over. */
function chart(name, points, valueOf, linkOf, className) {
  const values = points.map(valueOf);
  const most = Math.max(...values, 1);
  const drawing = svg('svg', {viewBox: `0 0 ${points.length * STEP} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'group', 'aria-label': name});
  points.forEach((point, at) => {
    const value = values[at];
    const link = value > 0 ? linkOf(point) : null;
    const group = link && link.href ? svg('a', {href: link.getAttribute('href')}) : svg('g', {});
    const words = svg('title', {});
    words.textContent = `${point.days.from} – ${point.days.to}: ${value}`;
    const height = (value / most) * HEIGHT;
    group.append(
      words,
      svg('rect', {class: 'ro-area', x: at * STEP, y: 0, width: STEP, height: HEIGHT}),
      svg('rect', {class: at === points.length - 1 ? 'ro-still' : '', x: at * STEP + 1.5, y: HEIGHT - height, width: STEP - 3, height})
    );
    drawing.append(group);
  });
  const box = element('div', 'ro-chart ' + (className || ''));
  const head = element('p');
  const average = values.length > 1 ? values.slice(0, -1).reduce((all, value) => all + value, 0) / (values.length - 1) : 0;
  head.append(element('b', '', values.reduce((all, value) => all + value, 0)), name);
  const scale = element('p');
  const each = points.length === 12 ? inLanguage('每月', 'a month') : inLanguage('每周', 'a week');
  scale.append(
    element('span', '', points[0].days.from.slice(0, 7)),
    element('span', '', inLanguage(`${each}平均 ${average.toFixed(1)}，最多 ${Math.max(...values)}`, `mean ${average.toFixed(1)}, most ${Math.max(...values)} ${each}`)),
    element('span', '', points[points.length - 1].days.to.slice(0, 7))
  );
  box.append(head, drawing, scale);
  return box;
}
