/** The programme as a table, one line per item, both clocks in columns of their own. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, missionOf } from '../../domain/change/missionState.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { bothClocks, itemsInOrder } from '../../domain/programme/order.ts';
import { partOf } from '../../domain/programme/participants.ts';
import { dateOf, timeOf } from '../../time/zones.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { Table, TableCell } from '../table.ts';
import { itemText } from './itemText.ts';

export interface ProgrammeTableOptions {
  readonly drafts: boolean;
  /** A last column with what organisers say to each other; the file says that it has one. */
  readonly internal: boolean;
  readonly personId?: string;
}

const WIDTHS = {
  date: 12,
  start: 8,
  end: 8,
  endDate: 12,
  zone: 10,
  homeStart: 10,
  homeEnd: 10,
  city: 14,
  kind: 14,
  status: 12,
  title: 44,
  place: 30,
  placeLocal: 30,
  address: 34,
  addressLocal: 34,
  room: 14,
  hosts: 34,
  counterparts: 44,
  participants: 34,
  speakers: 24,
  interpreters: 24,
  vehicle: 18,
  dress: 18,
  remarks: 44,
  internal: 44,
} as const;
type ProgrammeColumn = keyof typeof WIDTHS;

export function programmeTable(state: MissionState, options: ProgrammeTableOptions, language: DocumentLanguage): Table {
  const { t, pick } = language;
  const mission = missionOf(state);
  const columns = (Object.keys(WIDTHS) as ProgrammeColumn[]).filter(
    (column) => options.internal || column !== 'internal',
  );
  const items = itemsInOrder(state).filter(
    (item) =>
      (options.drafts || item.status !== 'draft') &&
      (options.personId === undefined || partOf(state, item, options.personId) !== undefined),
  );
  const city = pick(mission?.homeCity) || (mission?.homeZone ?? '');
  const header = (column: ProgrammeColumn): string =>
    column === 'homeStart' || column === 'homeEnd'
      ? t(`documents.column.${column}`, { city })
      : t(`documents.column.${column}`);
  return {
    title: t('documents.programme'),
    ...(options.internal ? { note: t('documents.internalNote', { mission: pick(mission?.title) }) } : {}),
    columns: columns.map((column) => ({ header: header(column), width: WIDTHS[column] })),
    rows: items.map((item) => {
      const cells = cellsOf(state, item, mission?.homeZone ?? item.startZone, language);
      return columns.map((column) => cells[column]);
    }),
  };
}

function cellsOf(
  state: MissionState,
  item: ProgrammeItem,
  homeZone: string,
  language: DocumentLanguage,
): Record<ProgrammeColumn, TableCell> {
  const { t, pick } = language;
  const text = itemText(state, item, language);
  const start = bothClocks(item.start, item.startZone, homeZone);
  const end = bothClocks(item.end, item.endZone, homeZone);
  return {
    date: { date: dateOf(item.start) },
    start: timeOf(item.start),
    end: timeOf(item.end),
    endDate: dateOf(item.end) === dateOf(item.start) ? null : { date: dateOf(item.end) },
    zone: zonesText(item, language),
    homeStart: start.home,
    homeEnd: end.home,
    city: pick(live(state, 'legs', item.legId)?.city),
    kind: text.kind,
    status: t(`enums.status.${item.status}`),
    title: text.title,
    place: [text.place, text.route].filter((part) => part !== '').join(' · '),
    placeLocal: text.placeLocal,
    address: text.address,
    addressLocal: text.addressLocal,
    room: text.room,
    hosts: text.hosts,
    counterparts: text.counterparts.join('\n'),
    participants: text.participants,
    speakers: text.speakers,
    interpreters: text.interpreters,
    vehicle: text.vehicle,
    dress: text.dress,
    remarks: [
      text.cancelledReason === '' ? '' : t('booklet.cancelledBecause', { reason: text.cancelledReason }),
      text.remarks,
    ]
      .filter((part) => part !== '')
      .join('\n'),
    internal: live(state, 'itemInternals', item.id)?.remarks ?? '',
  };
}

/** `UTC+8 – UTC+5` of a flight. */
function zonesText(item: ProgrammeItem, { format }: DocumentLanguage): string {
  const first = format.zoneOffset(item.start, item.startZone);
  const last = format.zoneOffset(item.end, item.endZone);
  return first === last ? first : `${first} – ${last}`;
}
