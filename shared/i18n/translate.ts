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

/**
 * `{{name}}` becomes the parameter; with `count`, the form of the message that the language uses for that number is taken.
 * An unknown key comes back as itself.
 */
export function createTranslate(
  locale: Locale,
  messages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Translate {
  const texts = new Map<string, string>();
  for (const [area, ofArea] of Object.entries(messages)) {
    for (const [key, text] of Object.entries(ofArea)) texts.set(`${area}.${key}`, text);
  }
  const plural = new Intl.PluralRules(locale);
  return (key, ...args) => {
    const params: Readonly<Record<string, string | number>> = args[0] ?? {};
    const count = params['count'];
    const form = typeof count === 'number' ? texts.get(`${key}_${plural.select(count)}`) : undefined;
    const text = form ?? texts.get(key) ?? key;
    return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}

/** Names of the languages in themselves. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  ru: 'Русский',
};
