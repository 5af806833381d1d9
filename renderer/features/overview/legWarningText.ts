import type { I18n } from '#renderer/ui/i18n.tsx';
import type { Leg } from '#shared/domain/leg/leg.ts';
import type { LegWarning } from '#shared/domain/leg/legWarnings.ts';
import { countryName } from '#shared/places/countries.ts';

export function legWarningText({ t, pick, locale }: I18n, leg: Leg, warning: LegWarning): string {
  switch (warning.kind) {
    case 'unknownZone':
      return t('leg.warning.unknownZone', { zone: warning.zone });
    case 'zoneOffCountry':
      return t('leg.warning.zoneOffCountry', { country: countryName(leg.country, locale) });
    case 'overlap':
      return t('leg.warning.overlap', { city: pick(warning.before.city) });
    case 'gap':
      return t('leg.warning.gap', { city: pick(warning.before.city), count: warning.hours });
    default:
      return t(`leg.warning.${warning.kind}`);
  }
}
