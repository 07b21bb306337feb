/*
 * The rows of a table: one opens by click or Enter, the arrow keys, Home and End go from row to row.
 */
const goTo = (body, row) => {
  [...body.rows].forEach(other => {
    other.tabIndex = other === row ? 0 : -1;
  });
  row.focus({preventScroll: true});
  row.scrollIntoView({block: 'nearest'});
};

/* now is the row that the tabulator key comes to; rows that are added later are reached from it. */
export function openRows(body, open, now = body.rows[0]) {
  [...body.rows].forEach(row => {
    row.tabIndex = row === now ? 0 : -1;
  });
  body.onclick = event => {
    const row = event.target.closest('tr');
    if (row && !event.target.closest('a') && String(window.getSelection()) === '') {
      open(row);
    }
  };
  body.onkeydown = event => {
    const row = event.target.closest('tr');
    const next = {ArrowDown: row.nextSibling, ArrowUp: row.previousSibling, Home: body.firstChild, End: body.lastChild}[event.key];
    if (event.key === 'Enter' && event.target === row) {
      event.preventDefault(); // else it also presses what has the focus in what opens
      open(row);
    } else if (next) {
      event.preventDefault();
      goTo(body, next);
    }
  };
}
