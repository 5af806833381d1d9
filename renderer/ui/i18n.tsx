/** The language of the screen: texts, and dates and numbers as that language writes them. */
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Locale, LocalText } from '#shared/domain/fields.ts';
import { pickText } from '#shared/domain/fields.ts';
import { createFormat, type Format } from '#shared/i18n/format.ts';
import type { LateArea, Translate } from '#shared/i18n/keys.ts';
import { hasArea, loadArea, loadTranslate } from '#shared/i18n/translate.ts';

export interface I18n {
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
  /** The text in the language of the screen, or the nearest there is. */
  readonly pick: (text: LocalText | undefined) => string;
}

const I18nContext = createContext<I18n | null>(null);

export async function loadI18n(locale: Locale): Promise<I18n> {
  const t = await loadTranslate(locale);
  return { locale, t, format: createFormat(locale), pick: (text) => pickText(text, locale) };
}

/** Keeps the old language on screen until the new one has loaded. */
export function I18nProvider({ initial, locale, children }: { initial: I18n; locale: Locale; children: ReactNode }) {
  const [i18n, setI18n] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = i18n.locale;
    if (i18n.locale === locale) return undefined;
    let current = true;
    void loadI18n(locale).then((loaded) => {
      if (current) setI18n(loaded);
    });
    return () => {
      current = false;
    };
  }, [i18n.locale, locale]);
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (i18n === null) throw new Error('no language above');
  return i18n;
}

const loading = new Map<string, Promise<void>>();

/** Around what speaks in words of an area that is fetched with it. Suspends until they are there. */
export function WithWords({ area, children }: { area: LateArea; children: ReactNode }) {
  const { locale } = useI18n();
  if (!hasArea(locale, area)) {
    const key = `${area} ${locale}`;
    const coming = loading.get(key) ?? loadArea(locale, area).finally(() => loading.delete(key));
    loading.set(key, coming);
    use(coming);
  }
  return children;
}
