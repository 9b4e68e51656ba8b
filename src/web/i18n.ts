// The two languages of the web. Each area keeps its words beside its pages and defines them with defineWords();
// English lacking a key does not compile.
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Lang } from '../kernel/problem.ts';

const KEPT_AS = 'plenum.lang';

const langAtStart = (): Lang => {
  try {
    const kept = globalThis.localStorage?.getItem(KEPT_AS);
    if (kept === 'vi' || kept === 'en') return kept;
  } catch {
    // Storage may be switched off; Vietnamese then.
  }
  return 'vi';
};

i18next.use(initReactI18next).init({
  lng: langAtStart(),
  fallbackLng: 'vi',
  defaultNS: 'shared',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

type Vietnamese = Record<string, string>;
/** Every Vietnamese key, and `key_one` where English needs a singular. */
type English<V extends Vietnamese> = { [K in keyof V]: string } & {
  [K in keyof V & string as `${K}_one`]?: string;
};
export type AreaWords<K extends string = string> = { area: string; keys?: K };
/** The keys of an area's words, for functions that are handed a Say. */
export type KeyOf<W> = W extends AreaWords<infer K> ? K : never;
export type Params = Record<string, string | number>;
export type Say<K extends string> = (key: K, params?: Params) => string;

export const defineWords = <const V extends Vietnamese>(
  area: string,
  words: { vi: V; en: English<V> },
): AreaWords<keyof V & string> => {
  i18next.addResourceBundle('vi', area, words.vi, true, true);
  i18next.addResourceBundle('en', area, words.en, true, true);
  return { area };
};

/** Outside components. */
export const say = <K extends string>(words: AreaWords<K>, key: K, params: Params = {}): string =>
  i18next.t(key as string, { ns: words.area, ...params });

/** `const t = useWords(words)`; `t('title', { year: 2021 })`. Keys are checked by the compiler. */
export const useWords = <K extends string>(words: AreaWords<K>): Say<K> => {
  const { i18n } = useTranslation();
  const lang = i18n.language;
  return useCallback(
    (key: K, params: Params = {}) => i18next.t(key as string, { ns: words.area, lng: lang, ...params }),
    [words.area, lang],
  );
};

export const currentLang = (): Lang => (i18next.language === 'en' ? 'en' : 'vi');

export const useLang = (): Lang => (useTranslation().i18n.language === 'en' ? 'en' : 'vi');

/** Changes the words, the page's language and what the server is asked for. */
export const setLang = async (lang: Lang): Promise<void> => {
  await i18next.changeLanguage(lang);
  try {
    globalThis.localStorage?.setItem(KEPT_AS, lang);
  } catch {
    // Kept for this visit only.
  }
};

const markPage = (lang: string) => {
  if (typeof document !== 'undefined') document.documentElement.lang = lang;
};
i18next.on('languageChanged', markPage);
markPage(currentLang());
