/** Every message in every language, with the areas that are fetched later. */
import type { Locale } from '#shared/domain/fields.ts';
import en from '#shared/i18n/messages/en.ts';
import ru from '#shared/i18n/messages/ru.ts';
import zhHans from '#shared/i18n/messages/zh-Hans.ts';
import zhHant from '#shared/i18n/messages/zh-Hant.ts';
import { LATE_LOADERS } from '#shared/i18n/translate.ts';

export type AllMessages = Readonly<Record<string, Readonly<Record<string, string>>>>;

async function all(locale: Locale, early: AllMessages): Promise<AllMessages> {
  const late = Object.entries(LATE_LOADERS).map(
    async ([area, load]) => [area, (await load[locale]()).default] as const,
  );
  return { ...early, ...Object.fromEntries(await Promise.all(late)) };
}

export const MESSAGES: Readonly<Record<Locale, AllMessages>> = {
  en: await all('en', en),
  ru: await all('ru', ru),
  'zh-Hans': await all('zh-Hans', zhHans),
  'zh-Hant': await all('zh-Hant', zhHant),
};
