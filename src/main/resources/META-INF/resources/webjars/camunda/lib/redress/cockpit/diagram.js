/*
 * Draws a diagram, to be marked by whoever shows something in it.
 */
import {inLanguage} from '../language.js';
import {context, element} from '../page.js';

const ROOM = 0.92;

let viewerLoaded = null;
function viewer() {
  viewerLoaded =
    viewerLoaded ||
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('../vendor/bpmn-navigated-viewer.production.min.js', import.meta.url);
      script.onload = () => resolve(window.BpmnJS);
      script.onerror = () => reject(new Error(inLanguage('流程图组件无法加载', 'the diagram viewer cannot be loaded')));
      document.head.append(script);
    });
  return viewerLoaded;
}

/*
 * Draws the diagram under the path into the canvas. mark is given what adds to it, for elements it has:
 * mark(id, class) and note(id, position, class, text).
 */
export async function draw(canvas, path, show) {
  canvas.replaceChildren();
  const drawing = (canvas.drawing = {});
  try {
    const [Viewer, xml] = await Promise.all([
      viewer(),
      fetch(context + path, {credentials: 'same-origin'}).then(found => {
        if (!found.ok) {
          throw new Error(inLanguage('流程图无法读取', 'the diagram cannot be read'));
        }
        return found.text();
      })
    ]);
    if (canvas.drawing !== drawing) {
      return;
    }
    const diagram = new Viewer({container: canvas});
    await diagram.importXML(xml);
    const drawn = diagram.get('canvas');
    const overlays = diagram.get('overlays');
    const registry = diagram.get('elementRegistry');
    show({
      mark: (id, name) => registry.get(id) && drawn.addMarker(id, name),
      note: (id, position, name, text) =>
        registry.get(id) && overlays.add(id, {position, html: element('span', name, text), scale: {min: 0.75}})
    });
    drawn.zoom('fit-viewport');
    /* Leaves room below for the maker's mark, which must not cover the diagram. */
    drawn.zoom(drawn.zoom() * ROOM, {x: 0, y: 0});
  } catch (error) {
    canvas.replaceChildren(element('p', 'redress-refused', error.message));
  }
}

/* One canvas, and a tab for each of what can be drawn in it. */
export function tabbed(items, nameOf, drawItem) {
  const box = element('div', 'redress-diagrams');
  const tabs = element('ul', 'nav nav-tabs');
  const canvas = element('div', 'redress-canvas');
  let current = items[0];
  items.forEach((item, index) => {
    const tab = element('li', index === 0 ? 'active' : '');
    const link = element('a', '', nameOf(item));
    link.href = window.location.hash;
    link.onclick = event => {
      event.preventDefault();
      [...tabs.children].forEach(other => other.classList.toggle('active', other === tab));
      current = item;
      drawItem(canvas, item);
    };
    tab.append(link);
    tabs.append(tab);
  });
  box.append(tabs, canvas);
  /* The canvas has its size once the page stands. */
  setTimeout(() => current && drawItem(canvas, current));
  return {box, again: () => current && drawItem(canvas, current)};
}

/* Marks and what they mean. */
export function legend(marks) {
  const line = element('p', 'redress-legend');
  marks.forEach(([name, text]) => line.append(element('span', name + ' redress-swatch', ''), element('span', '', text)));
  return line;
}
