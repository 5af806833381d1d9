/** The programme as a list by local day, with both clocks. */
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useCallback, useRef } from 'react';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';
import { dateOf, daysBetween, timeOf, toWall } from '#shared/time/zones.ts';
import { programmePath, type ProgrammeNavigation } from '../place.ts';
import { useProgrammeView } from '../programmeView.ts';
import classes from './Agenda.module.css';
import { AgendaLine } from './AgendaLine.tsx';
import { DayHeading, EmptyDay, NothingFits, NowMark, ZoneMark } from './AgendaMarks.tsx';
import { DayStrip } from './DayStrip.tsx';
import type { AgendaRow } from './rows.ts';
import { useAgendaList } from './useAgendaList.ts';
import { type AgendaModel, useAgendaModel } from './useAgendaModel.ts';
import { useAgendaMoves } from './useAgendaMoves.ts';
import { useDayInView } from './useDayInView.ts';
import { useSelect } from './useSelect.ts';

const BulkBar = loadable(() => import('./BulkBar.tsx'));

const NONE: readonly Clash[] = [];

export function Agenda({ place }: { place: ProgrammeNavigation }) {
  const { t } = useI18n();
  const nowMs = useNow();
  const wide = useMediaQuery('(min-width: 48em)', window.innerWidth >= 768, { getInitialValueInEffect: false });
  const { activeId, offset, selected } = useProgrammeView();
  const scroller = useRef<HTMLDivElement>(null);
  const model = useAgendaModel(nowMs);
  const { rows, lines } = model;
  const activeIndex = (activeId === null ? undefined : lines.indexOf.get(activeId)) ?? lines.all[0] ?? -1;
  const { virtualizer, headingIndex } = useAgendaList(rows, scroller, { wide, activeIndex, initialOffset: offset });
  const { current, choose } = useDayInView(rows, headingIndex, scroller);
  const { jump } = useAgendaMoves(model, virtualizer, scroller, { openId: place.itemId, activeIndex, choose });
  const select = useSelect(rows, lines);
  return (
    <div className={classes['agenda']}>
      <DayStrip days={model.strip} current={current} today={dateOf(toWall(nowMs, model.homeZone))} onJump={jump} />
      <div ref={scroller} className={classes['scroller']} data-testid="agenda">
        <div
          className={classes['rows']}
          style={{ height: virtualizer.getTotalSize() }}
          role="list"
          aria-label={t('programme.agenda')}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const pinned = index === headingIndex;
            const position = lines.placeOf.get(index);
            return (
              <div
                key={key}
                data-row={index}
                className={pinned ? classes['pinned'] : classes['row']}
                style={pinned ? { height: size } : { height: size, transform: `translateY(${start}px)` }}
                role="listitem"
                {...(position === undefined ? {} : { 'aria-setsize': lines.all.length, 'aria-posinset': position })}
              >
                <Row
                  row={row}
                  model={model}
                  nowMs={nowMs}
                  openId={place.itemId}
                  active={index === activeIndex}
                  selected={selected}
                  onSelect={select}
                />
              </div>
            );
          })}
        </div>
        {rows.length === 0 && <NothingFits />}
      </div>
      {selected.size > 0 && (
        <Suspense>
          <BulkBar />
        </Suspense>
      )}
    </div>
  );
}

function Row({
  row,
  model,
  nowMs,
  openId,
  active,
  selected,
  onSelect,
}: {
  row: AgendaRow;
  model: AgendaModel;
  nowMs: number;
  openId: string | undefined;
  active: boolean;
  selected: ReadonlySet<string>;
  onSelect: (itemId: string, range: boolean) => void;
}) {
  const mission = useMission();
  const set = useProgrammeView((view) => view.set);
  const onFocus = useCallback((itemId: string) => set({ activeId: itemId }), [set]);
  const { state, homeZone, homeCity, homeName } = model;
  switch (row.type) {
    case 'day': {
      const { names, zone } = model.citiesOn(row.date, row.day);
      const number = daysBetween(mission.startDate, row.date) + 1;
      return (
        <DayHeading
          date={row.date}
          count={row.day?.entries.length ?? 0}
          number={number > 0 && row.date <= mission.endDate ? number : 0}
          cities={names.join(' → ')}
          zone={zone}
          homeZone={homeZone}
          homeCity={homeCity}
        />
      );
    }
    case 'empty':
      return <EmptyDay />;
    case 'zone':
      return <ZoneMark change={row.change} city={model.cityOfZone(row.change.toZone)} />;
    case 'now':
      return <NowMark clock={timeOf(toWall(nowMs, row.zone))} />;
    default: {
      const { item, continues } = row.entry;
      return (
        <AgendaLine
          item={item}
          continues={continues}
          href={`#${programmePath(mission.id, { view: 'agenda', itemId: item.id })}`}
          opened={item.id === openId}
          active={active}
          selected={selected.has(item.id)}
          onSelect={onSelect}
          clashes={model.clashes.get(item.id) ?? NONE}
          state={state}
          homeZone={homeZone}
          homeName={homeName}
          homeCity={homeCity}
          onFocus={onFocus}
        />
      );
    }
  }
}
