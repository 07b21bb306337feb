/*
 * The language of the web applications: Chinese for a browser whose first language is Chinese,
 * English for every other.
 *
 * The fallback is the reader's own language. An application loads its language and the fallback side
 * by side, and dates and relative times keep the language of the file that arrives last; with English
 * as the fallback of Chinese, "3 天后" became "in 3 days". A label missing in Chinese would
 * show its key; ChineseLocaleTest sees to it that none is missing.
 */
const first = (navigator.languages && navigator.languages[0]) || navigator.language || '';

export const chinese = first.toLowerCase().split('-')[0] === 'zh';

export const inLanguage = (zh, en) => (chinese ? zh : en);

export const locales = {
  availableLocales: ['zh', 'en'],
  fallbackLocale: inLanguage('zh', 'en')
};

/* Chinese and Japanese share code points: without this a browser may draw the Japanese glyphs. */
document.documentElement.lang = inLanguage('zh-CN', 'en');
