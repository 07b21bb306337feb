/*
 * Days and hours as people type them: 1430, ９：３０, 20261201 and 12月1日 are made what the boxes of a form understand,
 * when one leaves the box or presses Enter in it.
 */
const narrow = text => text.normalize('NFKC').trim();

/* 1430, 930: the last two digits are the minutes. */
function hour(text) {
  const found = /^(\d{1,2})(\d{2})$/.exec(text);
  return found ? `${found[1]}:${found[2]}` : text;
}

/* 20261201, 2026-12-1, 2026年12月1日; and 12-1 or 12月1日 of this year: as the calendar of the box writes days. */
function day(text, {_flatpickr: calendar}) {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text) || /^(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?$/.exec(text);
  const short = /^(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?$/.exec(text);
  const parts = (whole ? whole.slice(1) : short && [new Date().getFullYear(), short[1], short[2]])?.map(Number);
  if (!parts) {
    return text;
  }
  return calendar ? calendar.formatDate(new Date(parts[0], parts[1] - 1, parts[2]), calendar.config.dateFormat) : parts.join('/');
}

/* As if typed: the box hears of it. */
function type(box, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, text);
  box.dispatchEvent(new Event('input', {bubbles: true}));
}

/* True where it was written anew. */
function write(box, kind, meant) {
  const mine = box instanceof HTMLInputElement && box.matches('.fjs-input') && box.value && box.closest(kind);
  const text = mine && meant(narrow(box.value), box);
  if (!mine || text === box.value) {
    return false;
  }
  type(box, text);
  return true;
}

const entered = event => event.type !== 'keydown' || (event.key === 'Enter' && !event.isComposing);

/* Enter ends the typing, and sends no form. */
function sendNothing(event, kind) {
  if (event.key === 'Enter' && event.target.closest?.(kind)) {
    event.preventDefault();
  }
}

/* The calendar reads its box when one clicks elsewhere, leaves it or presses Enter: it is to find the day there. */
['mousedown', 'blur', 'keydown'].forEach(kind =>
  window.addEventListener(kind, event => {
    if (entered(event)) {
      sendNothing(event, '.fjs-datepicker');
      write(kind === 'mousedown' ? document.activeElement : event.target, '.fjs-datepicker', day);
    }
  }, true));

/* The box of an hour knows what it held when it was last drawn, so it is left only after it has been drawn anew. */
['focusout', 'keydown'].forEach(kind =>
  window.addEventListener(kind, event => {
    const {target, relatedTarget} = event;
    sendNothing(event, '.fjs-timepicker');
    if (entered(event) && write(target, '.fjs-timepicker', hour)) {
      event.stopImmediatePropagation();
      setTimeout(() => target.dispatchEvent(new FocusEvent('focusout', {bubbles: true, relatedTarget})), 0);
    }
  }, true));
