/** What the agenda shows, derived from the mission, the filter and the minute. */
import { useCallback, useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';

import { legOn, missionDays } from '#shared/domain/programme/decisions.ts';
import { filterItems, isFiltering, peopleOfFilter } from '#shared/domain/programme/filter.ts';
import { type AgendaDay, agendaDays } from '#shared/domain/programme/agendaDays.ts';
import { clashesByItem } from '#shared/domain/programme/knownClashes.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { zoneTimelineOf } from '#shared/domain/programme/zoneTimeline.ts';
import { zoneCity } from '#shared/places/zoneCity.ts';
import { useProgrammeView } from '../programmeView.ts';
import { shortCity } from '#renderer/ui/itemText.ts';
import type { StripDay } from './DayStrip.tsx';
import { type AgendaRow, agendaRows } from './rows.ts';

export interface AgendaLines {
  /** Indexes of the rows that hold items. */
  readonly all: readonly number[];
  /** The row at which each item begins. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Each row's place among `all`, from 1. */
  readonly placeOf: ReadonlyMap<number, number>;
}

export interface AgendaModel {
  readonly state: MissionState;
  readonly rows: readonly AgendaRow[];
  readonly lines: AgendaLines;
  readonly clashes: ReadonlyMap<string, readonly Clash[]>;
  readonly strip: readonly StripDay[];
  readonly citiesOn: (date: string, day: AgendaDay | undefined) => { names: readonly string[]; zone: string };
  readonly cityOfZone: (zone: string) => string;
  readonly homeZone: string;
  readonly homeCity: string;
  /** `HK`. */
  readonly homeName: string;
}

const NO_CLASHES: ReadonlyMap<string, readonly Clash[]> = new Map();

export function useAgendaModel(nowMs: number): AgendaModel {
  const { t, pick } = useI18n();
  const state = useMissionState();
  const { homeZone, homeCity: home } = useMission();
  const filter = useProgrammeView((view) => view.filter);
  const clashes = clashesByItem(useClashes());
  // Only those who ask for clashes are shown anew when some are found.
  const asked = filter.clashing ? clashes : NO_CLASHES;
  const items = useMemo(() => filterItems(state, itemsInOrder(state), filter, asked), [state, filter, asked]);
  const days = useMemo(
    () => agendaDays(items, zoneTimelineOf(state, peopleOfFilter(state, filter))),
    [items, state, filter],
  );
  const filtering = isFiltering(filter);
  const dates = useMemo(() => (filtering ? [] : missionDays(state)), [filtering, state]);
  const rows = useMemo(() => agendaRows(days, dates, nowMs), [days, dates, nowMs]);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const citiesOn = useCallback(
    (date: string, day: AgendaDay | undefined) => {
      const legs = (day?.legIds ?? []).flatMap((id) => live(state, 'legs', id) ?? []);
      const here = legs.length > 0 ? legs : [legOn(state, date, '12:00')].flatMap((leg) => leg ?? []);
      return {
        names: [...new Set(here.map(({ city }) => pick(city)))],
        zone: day?.zone ?? here[0]?.zone ?? homeZone,
      };
    },
    [state, pick, homeZone],
  );
  const strip = useMemo(
    () =>
      rows.flatMap((row): StripDay[] => {
        if (row.type !== 'day') return [];
        return [{ date: row.date, city: citiesOn(row.date, row.day).names.at(-1) ?? '', empty: row.day === undefined }];
      }),
    [rows, citiesOn],
  );
  const cityOfZone = useCallback(
    (zone: string) => {
      const leg = [...state.tables.legs.values()].find((one) => one.deletedAt === undefined && one.zone === zone);
      return pick(leg?.city) || pick(zoneCity(zone));
    },
    [state, pick],
  );
  const homeCity = pick(home);
  return {
    state,
    rows,
    lines,
    clashes,
    strip,
    citiesOn,
    cityOfZone,
    homeZone,
    homeCity: homeCity || t('programme.home'),
    homeName: homeCity === '' ? t('programme.home') : shortCity(homeCity),
  };
}

function linesOf(rows: readonly AgendaRow[]): AgendaLines {
  const all: number[] = [];
  const indexOf = new Map<string, number>();
  const placeOf = new Map<number, number>();
  rows.forEach((row, index) => {
    if (row.type !== 'item') return;
    placeOf.set(index, all.push(index));
    if (!row.entry.continues) indexOf.set(row.entry.item.id, index);
  });
  return { all, indexOf, placeOf };
}
