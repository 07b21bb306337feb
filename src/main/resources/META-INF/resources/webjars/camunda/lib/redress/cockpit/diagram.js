/*
 * Draws a diagram, to be marked by whoever shows something in it.
 */
import {inLanguage} from '../language.js';
import {context, element} from '../page.js';

/* Free space around a diagram, at every side, in pixels; below it bears the maker's mark, which must not cover the diagram. */
const EDGE = 16;
const MARK = 32;

/* A diagram is never drawn larger than this, nor is its frame made higher, in pixels. */
const LARGEST = 1;
const HIGHEST = 1600;

const STEP = 1.25;

/* Larger than the viewer's own, in pixels of the diagram: what is fitted is often drawn at half its size. */
const LETTERS = {defaultStyle: {fontSize: 15, lineHeight: 1.15}, externalStyle: {fontSize: 11}};

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
    /* The wheel scrolls the page; the viewer's own reading of it would catch the reader in the diagram. */
    const diagram = new Viewer({container: canvas, textRenderer: LETTERS, additionalModules: [{zoomScroll: ['value', {}]}]});
    await diagram.importXML(xml);
    const drawn = diagram.get('canvas');
    const overlays = diagram.get('overlays');
    const registry = diagram.get('elementRegistry');
    show({
      mark: (id, name) => registry.get(id) && drawn.addMarker(id, name),
      note: (id, position, name, text) =>
        registry.get(id) && overlays.add(id, {position, html: element('span', name, text), scale: {min: 0.75}})
    });
    const fit = () => fitted(canvas, drawn);
    fit();
    canvas.append(controls(canvas, drawn, fit));
  } catch (error) {
    canvas.replaceChildren(element('p', 'redress-refused', error.message));
  }
}

/* The whole diagram, as wide as its frame, which is as high as that takes. */
function fitted(canvas, drawn) {
  const {inner} = drawn.viewbox();
  const width = canvas.clientWidth - 2 * EDGE;
  const tall = canvas.classList.contains('redress-low') ? canvas.clientHeight : HIGHEST;
  const scale = Math.min(LARGEST, width / inner.width, (tall - EDGE - MARK) / inner.height);
  if (!canvas.classList.contains('redress-low')) {
    canvas.style.height = Math.ceil(inner.height * scale) + EDGE + MARK + 'px';
    drawn.resized();
  }
  drawn.viewbox({
    x: inner.x - (canvas.clientWidth / scale - inner.width) / 2,
    y: inner.y - EDGE / scale,
    width: canvas.clientWidth / scale,
    height: canvas.clientHeight / scale
  });
}

/* Fit, larger, smaller; with the control key the wheel does so too. */
function controls(canvas, drawn, fit) {
  const box = element('div', 'redress-zoom');
  const zoom = (factor, at) => drawn.zoom(drawn.zoom() * factor, at || {x: canvas.clientWidth / 2, y: canvas.clientHeight / 2});
  [
    [inLanguage('适应', 'Fit'), inLanguage('显示整图', 'show the whole diagram'), fit],
    ['＋', inLanguage('放大', 'larger'), () => zoom(STEP)],
    ['－', inLanguage('缩小', 'smaller'), () => zoom(1 / STEP)]
  ].forEach(([text, title, act]) => {
    const button = element('button', 'btn btn-default', text);
    button.type = 'button';
    button.title = title;
    button.setAttribute('aria-label', title);
    button.onclick = act;
    box.append(button);
  });
  canvas.onwheel = event => {
    if (event.ctrlKey) {
      event.preventDefault();
      const frame = canvas.getBoundingClientRect();
      zoom(event.deltaY < 0 ? STEP : 1 / STEP, {x: event.clientX - frame.left, y: event.clientY - frame.top});
    }
  };
  return box;
}

/* One canvas, and a tab for each of what can be drawn in it. */
export function tabbed(items, nameOf, drawItem) {
  const box = element('div', 'redress-diagrams');
  const tabs = element('div', 'redress-views redress-parts');
  const canvas = element('div', 'redress-canvas');
  let current = items[0];
  items.forEach((item, index) => {
    const tab = element('button', index === 0 ? 'redress-now' : '', nameOf(item));
    tab.type = 'button';
    tab.setAttribute('aria-pressed', index === 0);
    tab.onclick = () => {
      [...tabs.children].forEach(other => {
        other.classList.toggle('redress-now', other === tab);
        other.setAttribute('aria-pressed', other === tab);
      });
      current = item;
      drawItem(canvas, item);
    };
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
