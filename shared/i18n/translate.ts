import { createInstance } from 'i18next';
import type { Locale } from '../domain/fields.ts';
import type { LocaleMessages, Translate } from './keys.ts';

const LOADERS: Record<Locale, () => Promise<{ default: LocaleMessages }>> = {
  en: () => import('./messages/en.ts'),
  'zh-Hant': () => import('./messages/zh-Hant.ts'),
  'zh-Hans': () => import('./messages/zh-Hans.ts'),
  ru: () => import('./messages/ru.ts'),
};

/** The translating function of a locale; loads that locale's messages and no other. */
export async function loadTranslate(locale: Locale): Promise<Translate> {
  const { default: messages } = await LOADERS[locale]();
  return createTranslate(locale, messages);
}

export function createTranslate(locale: Locale, messages: LocaleMessages): Translate {
  const flat: Record<string, string> = {};
  for (const [area, texts] of Object.entries(messages)) {
    for (const [key, value] of Object.entries(texts)) flat[`${area}.${key}`] = value;
  }
  const instance = createInstance({
    lng: locale,
    resources: { [locale]: { translation: flat } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return (key, ...args) => instance.t(key, args[0] ?? {});
}

/** Names of the languages in themselves. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  ru: 'Русский',
};
