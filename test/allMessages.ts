/** Every message in every language, with the areas that are fetched later, and what the service worker has in itself. */
import type { Locale } from '#shared/domain/fields.ts';
import en from '#shared/i18n/messages/en.ts';
import noticesEn from '#shared/i18n/messages/notices/en.ts';
import noticesRu from '#shared/i18n/messages/notices/ru.ts';
import noticesHans from '#shared/i18n/messages/notices/zh-Hans.ts';
import noticesHant from '#shared/i18n/messages/notices/zh-Hant.ts';
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
  en: await all('en', { ...en, notices: noticesEn }),
  ru: await all('ru', { ...ru, notices: noticesRu }),
  'zh-Hans': await all('zh-Hans', { ...zhHans, notices: noticesHans }),
  'zh-Hant': await all('zh-Hant', { ...zhHant, notices: noticesHant }),
};
