/*
 * What the locale files do not reach: the date pickers, and texts that are written in the bundle.
 * Loaded for Chinese readers only, before the application starts. If a text of the bundle changes it
 * shows in English; ChineseLocaleTest says so before a user does.
 */

const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const weekdaysShort = ['日', '一', '二', '三', '四', '五', '六'];

/* Due and follow-up dates: AngularJS reads its locale from this module. */
function datesOfTheApplication(angular) {
  angular.module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', {
    id: 'zh-cn',
    DATETIME_FORMATS: {
      AMPMS: ['上午', '下午'],
      DAY: weekdays,
      SHORTDAY: weekdaysShort,
      MONTH: months,
      SHORTMONTH: months,
      STANDALONEMONTH: months,
      ERAS: ['公元前', '公元'],
      ERANAMES: ['公元前', '公元'],
      FIRSTDAYOFWEEK: 0,
      WEEKENDRANGE: [5, 6],
      fullDate: 'y年M月d日 EEEE',
      longDate: 'y年M月d日',
      medium: 'y年M月d日 HH:mm:ss',
      mediumDate: 'y年M月d日',
      mediumTime: 'HH:mm:ss',
      short: 'y-MM-dd HH:mm',
      shortDate: 'y-MM-dd',
      shortTime: 'HH:mm'
    },
    NUMBER_FORMATS: {
      CURRENCY_SYM: '¥',
      DECIMAL_SEP: '.',
      GROUP_SEP: ',',
      PATTERNS: [
        {gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: ''},
        {gSize: 3, lgSize: 3, maxFrac: 2, minFrac: 2, minInt: 1, negPre: '-\u00a4', negSuf: '', posPre: '\u00a4', posSuf: ''}
      ]
    },
    pluralCat: () => 'other'
  })]);
  angular.module('ui.bootstrap.datepicker').config(['uibDatepickerConfig', config => {
    config.formatDayTitle = 'yyyy年M月';
    config.formatMonthTitle = 'yyyy年';
  }]);
}

/* Date fields of forms. */
function datesOfForms(flatpickr) {
  flatpickr.localize({
    months: {shorthand: months, longhand: months},
    weekdays: {shorthand: weekdaysShort, longhand: weekdays},
    firstDayOfWeek: 1,
    ordinal: () => '',
    weekAbbreviation: '周',
    scrollTitle: '滚动滚轮增减',
    toggleTitle: '点击切换',
    amPM: ['上午', '下午'],
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分'
  });
  flatpickr.setDefaults({ariaDateFormat: 'Y年n月j日'});
}

const oneSpaced = text => text.replace(/\s+/g, ' ').trim();

/**
 * A function from a text of the bundle to the Chinese one, or to null. "{0}" stands for any text or none,
 * also where the bundle joins a text from pieces. A list ("READ, UPDATE") is translated word by word.
 */
function translator(texts) {
  const patterns = Object.entries(texts).map(([english, chinese]) => [
    new RegExp('^' + english.split(/\{\d\}/).map(s => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.*)') + '$'),
    chinese
  ]);
  const one = wanted => {
    for (const [pattern, chinese] of patterns) {
      const found = pattern.exec(wanted);
      if (found) {
        return chinese.replace(/\{(\d)\}/g, (_, i) => found[+i + 1]);
      }
    }
    return null;
  };
  return text => {
    const wanted = oneSpaced(text);
    const words = wanted.split(', ').map(one);
    return one(wanted) || (words.every(Boolean) ? words.join('、') : null);
  };
}

/* The observer runs before the browser paints, and finds nothing to do in its own changes. */
function translateHardCodedTexts(dictionary) {
  const rules = Object.entries(dictionary).map(([selector, texts]) => [selector, translator(texts)]);
  const anyRule = rules.map(([selector]) => selector).join(',');
  /* a closed list of choices shows the label of its option, not its text */
  const attributes = ['placeholder', 'title', 'aria-label', 'label'];

  function translate(element) {
    for (const [selector, inChinese] of rules) {
      if (!element.matches(selector)) {
        continue;
      }
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE && inChinese(node.data);
        if (text) {
          node.data = text;
        }
      }
      for (const name of attributes) {
        const text = element.hasAttribute(name) && inChinese(element.getAttribute(name));
        if (text) {
          element.setAttribute(name, text);
        }
      }
    }
  }

  new MutationObserver(mutations => {
    for (const {type, target, addedNodes} of mutations) {
      const changed = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      if (changed) {
        translate(changed);
      }
      for (const node of type === 'childList' ? addedNodes : []) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          translate(node);
          node.querySelectorAll(anyRule).forEach(translate);
        }
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...attributes, 'class']
  });
}

/* The application waits for this script: whatever fails here leaves it working, in English. */
async function attempt(what) {
  try {
    await what();
  } catch (error) {
    console.error(error);
  }
}

await attempt(() => datesOfTheApplication(window.angular));
await attempt(() => window.flatpickr && datesOfForms(window.flatpickr));
await attempt(async () => {
  const dictionary = await fetch(new URL('hard-coded.zh.json', import.meta.url), {cache: 'no-cache'});
  translateHardCodedTexts(await dictionary.json());
});
