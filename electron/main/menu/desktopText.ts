import type { Locale } from '#shared/domain/fields.ts';
import en from '#shared/i18n/messages/desktop/en.ts';
import ru from '#shared/i18n/messages/desktop/ru.ts';
import zhHans from '#shared/i18n/messages/desktop/zh-Hans.ts';
import zhHant from '#shared/i18n/messages/desktop/zh-Hant.ts';

type Key = keyof typeof en;
/** Text of the menus and of the few dialogs that the system draws. */
export type DesktopText = (key: Key, params?: Readonly<Record<string, string | number>>) => string;

const MESSAGES: Record<Locale, Readonly<Record<Key, string>>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans, ru };

/** Only this area is needed here, and it has no plurals: the main process starts without the translation library. */
export function desktopText(locale: Locale): DesktopText {
  return (key, params = {}) =>
    MESSAGES[locale][key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}
