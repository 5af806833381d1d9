/** What an organiser should know of a traveller's documents. Warnings never block. */
import type { Traveller } from './traveller.ts';

export type TravellerWarning =
  | { readonly kind: 'passportExpired'; readonly expiry: string }
  /** Many countries ask for six months beyond the visit. */
  | { readonly kind: 'passportExpiresSoon'; readonly expiry: string }
  | { readonly kind: 'samePassport'; readonly personIds: readonly string[] };

const MONTHS_BEYOND = 6;

/** `2026-12-06` for `2026-06-06`; the day is not moved to the month's last, since the result is only compared. */
function monthsLater(date: string, months: number): string {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const year = Number(date.slice(0, 4)) + Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
}

/** A passport's number as it is compared: `K 123-456` is `K123456`. */
export function passportKey(number: string | undefined): string {
  return (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** `travellers` are those whose person is live. `missionEnd` is the mission's last day. */
export function travellerWarnings(
  traveller: Traveller,
  travellers: readonly Traveller[],
  missionEnd: string,
): readonly TravellerWarning[] {
  const warnings: TravellerWarning[] = [];
  const expiry = traveller.passportExpiry;
  if (expiry !== undefined) {
    if (expiry < missionEnd) warnings.push({ kind: 'passportExpired', expiry });
    else if (expiry < monthsLater(missionEnd, MONTHS_BEYOND)) warnings.push({ kind: 'passportExpiresSoon', expiry });
  }
  const key = passportKey(traveller.passportNumber);
  if (key !== '') {
    const same = travellers.filter(
      (other) =>
        other.id !== traveller.id && passportKey(other.passportNumber) === key && sameCountry(traveller, other),
    );
    if (same.length > 0) warnings.push({ kind: 'samePassport', personIds: same.map(({ id }) => id) });
  }
  return warnings;
}

/** Two countries may give one number; a country that is not known may be the same. */
function sameCountry(a: Traveller, b: Traveller): boolean {
  return a.passportCountry === undefined || b.passportCountry === undefined || a.passportCountry === b.passportCountry;
}
