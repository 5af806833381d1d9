/** What a release changes, in words of the reader: each thing with what it was and what it is. */
import type { I18n } from '#renderer/ui/i18n.tsx';
import { itemTimes } from '#renderer/ui/itemText.ts';
import { live, type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import { LOCALES, type LocalText } from '#shared/domain/fields.ts';
import { gatherTime } from '#shared/domain/programme/gather.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { ChangeAspect, ItemDifference } from '#shared/domain/release/differences.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';
import { dateOf, inZone, timeOf } from '#shared/time/zones.ts';

export interface DifferenceLine {
  readonly label: string;
  /** '' where there was nothing; the same of `after`. */
  readonly before: string;
  readonly after: string;
  /** The same on the clock at home, where that shows another time. */
  readonly home?: { readonly city: string; readonly before: string; readonly after: string };
}

type Reader = readonly [i18n: I18n, state: MissionState];

/** Why a person finds it on their list: joined and left are told apart from what is new or off for all. */
export function differenceKind({ kind, before, after }: ItemDifference): PlainKey {
  const takesPlace = (item: ProgrammeItem | undefined): boolean => item !== undefined && item.status !== 'cancelled';
  if (kind === 'added' && takesPlace(before)) return 'releases.kind.joined';
  if (kind === 'cancelled' && takesPlace(after)) return 'releases.kind.left';
  return `releases.kind.${kind}`;
}

/** Day, times and the same at home: `Fri 5 Jun · 09:00–11:00 (Hong Kong 12:00–14:00)`. */
export function whenText(i18n: I18n, state: MissionState, item: ProgrammeItem): string {
  const { t, format } = i18n;
  const times = itemTimes(item, homeOf(i18n, state).zone);
  const local = `${format.day(dateOf(item.start))} · ${shifted(times.local, times.endShift)}`;
  if (times.same) return local;
  const time = shifted(times.home, times.homeShift);
  return `${local} (${t('releases.homeTime', { city: homeOf(i18n, state).city, time })})`;
}

/** `23:00–01:30 +1`. */
const shifted = (clock: string, shift: string): string => (shift === '' ? clock : `${clock} ${shift}`);

function homeOf({ t, pick }: I18n, state: MissionState): { readonly zone: string; readonly city: string } {
  const mission = missionOf(state);
  return { zone: mission?.homeZone ?? 'UTC', city: pick(mission?.homeCity) || t('programme.home') };
}

/** Of an item that changed, in the order in which it is told. */
export function differenceLines(
  i18n: I18n,
  state: MissionState,
  { kind, before, after, aspects }: ItemDifference,
): readonly DifferenceLine[] {
  if (kind !== 'changed' || before === undefined || after === undefined) return [];
  const reader = [i18n, state] as const;
  const lines = aspects.map((aspect) => LINES[aspect](reader, before, after));
  // Who comes together so long before the start comes at another time when the start has moved.
  const gathers = aspects.includes('time') && !aspects.includes('gather') ? [gatherLine(reader, before, after)] : [];
  const told = [...lines.slice(0, 1), ...gathers, ...lines.slice(1)];
  return told.filter((line) => line.before !== line.after || line.home !== undefined);
}

type Line = (reader: Reader, before: ProgrammeItem, after: ProgrammeItem) => DifferenceLine;

const textLine =
  (label: PlainKey, text: (item: ProgrammeItem, reader: Reader) => string | undefined): Line =>
  (reader, before, after) => ({
    label: reader[0].t(label),
    before: text(before, reader) ?? '',
    after: text(after, reader) ?? '',
  });

const LINES: Record<ChangeAspect, Line> = {
  time: timeLine,
  gather: gatherLine,
  place: placeLine,
  room: textLine('programme.field.room', ({ room }) => room),
  vehicle: textLine('programme.field.vehicle', ({ vehicle }) => vehicle),
  carrier: textLine('programme.field.carrier', ({ carrierNumber }) => carrierNumber),
  dress: textLine('programme.field.dress', ({ dress }) => dress),
  title: titleLine,
  hosts: textLine('programme.field.hostOrganisations', (item, reader) =>
    namesText(reader, [
      ...item.hostOrganisationIds.map((id) => reader[0].pick(live(reader[1], 'organisations', id)?.name)),
      ...item.hostPersonIds.map((id) => personText(reader, id)),
    ]),
  ),
  speakers: textLine('programme.field.speakers', (item, reader) =>
    namesText(
      reader,
      [...item.speakerIds, ...item.interpreterIds].map((id) => personText(reader, id)),
    ),
  ),
  remarks: textLine('programme.field.remarks', ({ remarks }) => remarks),
};

function namesText([{ format }]: Reader, names: readonly string[]): string {
  const known = names.filter((name) => name !== '');
  return known.length === 0 ? '' : format.list(known);
}

function personText([{ locale }, state]: Reader, id: string): string {
  const person = live(state, 'people', id);
  return person === undefined ? '' : displayName(person, locale);
}

function timeLine([i18n, state]: Reader, before: ProgrammeItem, after: ProgrammeItem): DifferenceLine {
  const { t, format } = i18n;
  const { zone, city } = homeOf(i18n, state);
  const sameDay = dateOf(before.start) === dateOf(after.start);
  const text = (item: ProgrammeItem): string => {
    const { local, endShift } = itemTimes(item, zone);
    const clock = shifted(local, endShift);
    return sameDay ? clock : `${format.day(dateOf(item.start))}, ${clock}`;
  };
  const line = { label: t('releases.time'), before: text(before), after: text(after) };
  const [was, is] = [itemTimes(before, zone), itemTimes(after, zone)];
  if (was.same && is.same) return line;
  return { ...line, home: { city, before: shifted(was.home, was.homeShift), after: shifted(is.home, is.homeShift) } };
}

function gatherLine([i18n, state]: Reader, before: ProgrammeItem, after: ProgrammeItem): DifferenceLine {
  const { zone, city } = homeOf(i18n, state);
  const local = (item: ProgrammeItem): string => {
    const at = gatherTime(item);
    return [at === undefined ? undefined : timeOf(at), item.gatherPlace].filter(Boolean).join(', ');
  };
  const atHome = (item: ProgrammeItem): string => {
    const at = gatherTime(item);
    return at === undefined ? '' : timeOf(inZone(at, item.startZone, zone));
  };
  const line = { label: i18n.t('programme.field.gatherAt'), before: local(before), after: local(after) };
  const [was, is] = [atHome(before), atHome(after)];
  const elsewhere = before.startZone !== zone || after.startZone !== zone;
  return elsewhere && was !== is ? { ...line, home: { city, before: was, after: is } } : line;
}

function placeLine([i18n, state]: Reader, before: ProgrammeItem, after: ProgrammeItem): DifferenceLine {
  const cityOf = (item: ProgrammeItem): string =>
    before.legId === after.legId ? '' : i18n.pick(live(state, 'legs', item.legId)?.city);
  const airports = (item: ProgrammeItem): string => [item.fromAirport, item.toAirport].filter(Boolean).join(' → ');
  const local = (item: ProgrammeItem): string[] => [item.placeNameLocal ?? '', item.placeAddressLocal ?? ''];
  const text = (item: ProgrammeItem, more: readonly string[]): string =>
    [cityOf(item), airports(item), item.placeName, item.placeAddress, ...more].filter(Boolean).join(' · ');
  const label = i18n.t('programme.field.place');
  const line = { label, before: text(before, []), after: text(after, []) };
  // What is other only in the script of the place.
  return line.before === line.after
    ? { label, before: text(before, local(before)), after: text(after, local(after)) }
    : line;
}

function titleLine([i18n]: Reader, before: ProgrammeItem, after: ProgrammeItem): DifferenceLine {
  const { t, pick } = i18n;
  const label = t('programme.field.title');
  const kindOf = ({ kind }: ProgrammeItem): string => (before.kind === after.kind ? '' : t(`enums.kind.${kind}`));
  const text = (item: ProgrammeItem): string => [pick(item.title), kindOf(item)].filter(Boolean).join(' · ');
  const line = { label, before: text(before), after: text(after) };
  return line.before === line.after
    ? { label, before: everyLanguage(before.title), after: everyLanguage(after.title) }
    : line;
}

/** A title that changed in a language that is not the reader's. */
function everyLanguage(title: LocalText): string {
  return LOCALES.flatMap((locale) => title[locale] ?? []).join(' / ');
}

/** The difference as one line of text: for a spreadsheet, and for a notice of the system. */
export function differenceText(
  i18n: I18n,
  state: MissionState,
  difference: ItemDifference,
  title: (item: ProgrammeItem) => string,
): string {
  const item = difference.after ?? difference.before;
  if (item === undefined) return '';
  const lines = differenceLines(i18n, state, difference).map(
    ({ label, before, after }) => `${label} ${[before, after].map((text) => text || '–').join(' → ')}`,
  );
  const head = difference.kind === 'changed' ? title(item) : `${i18n.t(differenceKind(difference))}: ${title(item)}`;
  const when = difference.kind === 'changed' && lines.length > 0 ? [] : [whenText(i18n, state, item)];
  return [head, ...when, ...lines].join(' · ');
}
