/** The language of a document, chosen apart from the screen's. */
import type { Locale, LocalText } from '../domain/fields.ts';
import { pickText } from '../domain/fields.ts';
import { createFormat, type Format } from '../i18n/format.ts';
import type { Translate } from '../i18n/keys.ts';
import { loadArea, loadTranslate } from '../i18n/translate.ts';

export interface DocumentLanguage {
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
  readonly pick: (text: LocalText | undefined) => string;
}

export async function loadDocumentLanguage(locale: Locale): Promise<DocumentLanguage> {
  const areas = (['booklet', 'day', 'documents', 'summary'] as const).map((area) => loadArea(locale, area));
  const [t] = await Promise.all([loadTranslate(locale), ...areas]);
  return { locale, t, format: createFormat(locale), pick: (text) => pickText(text, locale) };
}
