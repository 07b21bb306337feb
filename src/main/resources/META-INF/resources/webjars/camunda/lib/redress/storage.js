/*
 * What the applications may leave in the browser, where the next user of the machine finds it: how a table is
 * sorted, which panel is folded, the labels of their language. All else that they write there goes no further than
 * the page (saved searches with names in them, what a later version may think of), or to where keepElsewhere sends
 * it (drafts), and what earlier versions left is removed. Imported by the configuration of each application, which
 * runs before the application.
 */
const settings = /^(sort\w+|admin-sorting-[\w-]+|ctnCollapsableParent:\w+:[\w-]+|dashboardSection:\w+|dashboardMetricsPeriod|processesDashboardActive|metricsContractStartDate|firstVisit)$/;
const labels = /^[\w./-]+_locales_data_[\w.-]+$/;

/* A word, a number, yes or no, or a sort order made of them: nothing in which somebody could have written a text. */
const isSetting = value =>
  ['number', 'boolean'].includes(typeof value) ||
  (typeof value === 'string' && /^[\w.:-]{0,40}$/.test(value)) ||
  (value !== null && typeof value === 'object' && Object.keys(value).every(key => ['sortBy', 'sortOrder'].includes(key)) &&
    Object.values(value).every(one => typeof one === 'string' && isSetting(one)));

const mayStay = {
  camunda: ([name, value]) => settings.test(name) && isSetting(value),
  'camunda-web': ([name, value]) => (settings.test(name) && isSetting(value)) || labels.test(name)
};

/* Written by the applications under one of these beginnings; other applications of the same address keep theirs. */
const theirs = /^(cam|redress)/;

const {getItem, setItem, removeItem} = Storage.prototype;
let elsewhere = {is: () => false};

/* The part of an entry that may stay, or null. */
function staying(key, text) {
  try {
    const kept = mayStay[key] && Object.entries(JSON.parse(text)).filter(mayStay[key]);
    return kept && kept.length ? JSON.stringify(Object.fromEntries(kept)) : null;
  } catch {
    return null;
  }
}

function write(storage, key, text) {
  const rest = storage === window.localStorage ? staying(key, text) : null;
  if (rest === null) {
    removeItem.call(storage, key);
  } else {
    setItem.call(storage, key, rest);
  }
}

Storage.prototype.getItem = function (key) {
  return elsewhere.is(key) ? elsewhere.get(key) : getItem.call(this, key);
};
Storage.prototype.setItem = function (key, value) {
  if (elsewhere.is(key)) {
    elsewhere.set(key, String(value));
  } else {
    write(this, key, String(value));
  }
};
Storage.prototype.removeItem = function (key) {
  if (!elsewhere.is(key)) {
    removeItem.call(this, key);
  }
};

[window.localStorage, window.sessionStorage].forEach(storage =>
  Object.keys(storage).filter(key => theirs.test(key)).forEach(key => write(storage, key, getItem.call(storage, key))));

/* Entries whose key is one of these are read and written by get and set, which keep them elsewhere. */
export const keepElsewhere = (is, get, set) => {
  elsewhere = {is, get, set};
};
