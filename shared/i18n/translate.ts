import type { Locale } from '../domain/fields.ts';
import type { LateArea, LocaleMessages, Translate } from './keys.ts';

const LOADERS: Record<Locale, () => Promise<{ default: LocaleMessages }>> = {
  en: () => import('./messages/en.ts'),
  'zh-Hant': () => import('./messages/zh-Hant.ts'),
  'zh-Hans': () => import('./messages/zh-Hans.ts'),
  ru: () => import('./messages/ru.ts'),
};

type Texts = Readonly<Record<string, string>>;

/** Words of screens that few come to, fetched with those. */
export const LATE_LOADERS: Record<LateArea, Record<Locale, () => Promise<{ default: Texts }>>> = {
  booklet: {
    en: () => import('./messages/booklet/en.ts'),
    'zh-Hant': () => import('./messages/booklet/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/booklet/zh-Hans.ts'),
    ru: () => import('./messages/booklet/ru.ts'),
  },
  briefing: {
    en: () => import('./messages/briefing/en.ts'),
    'zh-Hant': () => import('./messages/briefing/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/briefing/zh-Hans.ts'),
    ru: () => import('./messages/briefing/ru.ts'),
  },
  clash: {
    en: () => import('./messages/clash/en.ts'),
    'zh-Hant': () => import('./messages/clash/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/clash/zh-Hans.ts'),
    ru: () => import('./messages/clash/ru.ts'),
  },
  day: {
    en: () => import('./messages/day/en.ts'),
    'zh-Hant': () => import('./messages/day/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/day/zh-Hans.ts'),
    ru: () => import('./messages/day/ru.ts'),
  },
  desktop: {
    en: () => import('./messages/desktop/en.ts'),
    'zh-Hant': () => import('./messages/desktop/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/desktop/zh-Hans.ts'),
    ru: () => import('./messages/desktop/ru.ts'),
  },
  documents: {
    en: () => import('./messages/documents/en.ts'),
    'zh-Hant': () => import('./messages/documents/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/documents/zh-Hans.ts'),
    ru: () => import('./messages/documents/ru.ts'),
  },
  handBack: {
    en: () => import('./messages/handBack/en.ts'),
    'zh-Hant': () => import('./messages/handBack/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/handBack/zh-Hans.ts'),
    ru: () => import('./messages/handBack/ru.ts'),
  },
  importing: {
    en: () => import('./messages/importing/en.ts'),
    'zh-Hant': () => import('./messages/importing/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/importing/zh-Hans.ts'),
    ru: () => import('./messages/importing/ru.ts'),
  },
  releases: {
    en: () => import('./messages/releases/en.ts'),
    'zh-Hant': () => import('./messages/releases/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/releases/zh-Hans.ts'),
    ru: () => import('./messages/releases/ru.ts'),
  },
  seal: {
    en: () => import('./messages/seal/en.ts'),
    'zh-Hant': () => import('./messages/seal/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/seal/zh-Hans.ts'),
    ru: () => import('./messages/seal/ru.ts'),
  },
  sharing: {
    en: () => import('./messages/sharing/en.ts'),
    'zh-Hant': () => import('./messages/sharing/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/sharing/zh-Hans.ts'),
    ru: () => import('./messages/sharing/ru.ts'),
  },
  summary: {
    en: () => import('./messages/summary/en.ts'),
    'zh-Hant': () => import('./messages/summary/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/summary/zh-Hans.ts'),
    ru: () => import('./messages/summary/ru.ts'),
  },
  webApp: {
    en: () => import('./messages/webApp/en.ts'),
    'zh-Hant': () => import('./messages/webApp/zh-Hant.ts'),
    'zh-Hans': () => import('./messages/webApp/zh-Hans.ts'),
    ru: () => import('./messages/webApp/ru.ts'),
  },
};

/** By locale; what has come is found by the translating functions that are in use already. */
const lateTexts: Record<Locale, Map<string, string>> = {
  en: new Map(),
  'zh-Hant': new Map(),
  'zh-Hans': new Map(),
  ru: new Map(),
};
const wantedAreas = new Set<LateArea>();

/** True once the words of that area are there. */
export function hasArea(locale: Locale, area: LateArea): boolean {
  return lateTexts[locale].has(area);
}

export async function loadArea(locale: Locale, area: LateArea): Promise<void> {
  wantedAreas.add(area);
  if (hasArea(locale, area)) return;
  const { default: texts } = await LATE_LOADERS[area][locale]();
  addArea(lateTexts[locale], area, texts);
  lateTexts[locale].set(area, '');
}

/** The translating function of a locale; loads that locale's messages and no other. */
export async function loadTranslate(locale: Locale): Promise<Translate> {
  const late = [...wantedAreas].map((area) => loadArea(locale, area));
  const [{ default: messages }] = await Promise.all([LOADERS[locale](), ...late]);
  return createTranslate(locale, messages, lateTexts[locale]);
}

function addArea(texts: Map<string, string>, area: string, ofArea: Texts): void {
  for (const [key, text] of Object.entries(ofArea)) texts.set(`${area}.${key}`, text);
}

/**
 * `{{name}}` becomes the parameter; with `count`, the form of the message that the language uses for that number is taken.
 * An unknown key comes back as itself.
 */
export function createTranslate(
  locale: Locale,
  messages: Readonly<Record<string, Texts>>,
  late: ReadonlyMap<string, string> = new Map(),
): Translate {
  const texts = new Map<string, string>();
  for (const [area, ofArea] of Object.entries(messages)) addArea(texts, area, ofArea);
  const textOf = (key: string): string | undefined => texts.get(key) ?? late.get(key);
  const plural = new Intl.PluralRules(locale);
  return (key, ...args) => {
    const params: Readonly<Record<string, string | number>> = args[0] ?? {};
    const count = params['count'];
    const form = typeof count === 'number' ? textOf(`${key}_${plural.select(count)}`) : undefined;
    const text = form ?? textOf(key) ?? key;
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
