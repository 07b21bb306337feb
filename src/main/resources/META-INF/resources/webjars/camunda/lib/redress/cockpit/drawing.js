/*
 * A chart as the server laid it out (boxes and texts, in points from the upper left), as SVG. Printed reports draw the
 * same boxes.
 */
const SVG = 'http://www.w3.org/2000/svg';

export function drawing({width, height, boxes, texts}, label) {
  const svg = node('svg', {viewBox: `0 0 ${width} ${height}`, class: 'redress-chart', role: 'group', 'aria-label': label});
  boxes.forEach(({x, y, width: wide, height: high, tone}) =>
    svg.append(node('rect', {x, y, width: wide, height: high, class: 'redress-' + tone.toLowerCase()})));
  texts.forEach(({x, y, text, query}) => {
    const label = node('text', {x, y: y + 8, 'text-anchor': 'middle'});
    label.textContent = text;
    if (query) {
      const link = node('a', {href: '#/cases?' + query});
      link.append(label);
      svg.append(link);
    } else {
      svg.append(label);
    }
  });
  return svg;
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
