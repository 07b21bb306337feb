/*
 * What is due first stands first in every list, whatever address led here. Imported by Tasklist's configuration,
 * before the application reads the address.
 */
const byDueDate = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

function sort() {
  const [page, rest] = window.location.hash.split('?');
  const asked = new URLSearchParams(rest);
  if (/^(#\/?)?$/.test(page) && asked.get('sorting') !== byDueDate) {
    asked.set('sorting', byDueDate);
    window.location.replace('#/?' + asked.toString().replaceAll('+', '%20'));
  }
}

sort();
window.addEventListener('hashchange', sort);
