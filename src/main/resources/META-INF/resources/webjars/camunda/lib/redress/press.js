/*
 * A button that is pressed acts, though it has gone from under the pointer before it comes up again. What was typed
 * last is taken when its box is left, and that is when the button goes down: a sentence at a field then comes or goes,
 * and all below it moves. Whoever moves the pointer off the button takes the press back, as ever.
 */
const slip = 10; // pixels that a pressing hand moves

let pressed = null;

const takeBack = () => {
  if (pressed?.button.hasPointerCapture(pressed.pointerId)) {
    pressed.button.releasePointerCapture(pressed.pointerId);
  }
  pressed = null;
};

window.addEventListener('pointerdown', event => {
  const button = event.button === 0 && event.target.closest?.('button, .btn');
  if (button) {
    const {pointerId, clientX, clientY} = event;
    pressed = {button, pointerId, clientX, clientY};
    button.setPointerCapture(pointerId);
  }
}, true);

window.addEventListener('pointermove', event => {
  if (pressed?.pointerId === event.pointerId && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > slip) {
    takeBack();
  }
}, true);
