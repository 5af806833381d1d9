import type { I18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { countryName } from '#shared/places/countries.ts';

/** What an entry is called: as somebody wrote, else by what it is about. */
export function entryTitle({ t, pick, locale }: I18n, row: Briefing): string {
  const title = pick(row.title);
  if (title !== '') return title;
  if (row.passport !== undefined) return t('briefing.passport', { country: countryName(row.passport, locale) });
  if (row.service !== undefined) return t(`briefing.service.${row.service}`);
  return row.said ?? t(`briefing.kind.${row.kind}`);
}
