/** The days in a row with their cities; left and right go from day to day. */
import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { OwnDay } from '#shared/domain/day/ownProgramme.ts';
import classes from './WeekStrip.module.css';

interface Props {
  readonly state: MissionState;
  readonly days: readonly OwnDay[];
  readonly current: string;
  readonly today: string;
  readonly onGo: (date: string) => void;
}

export function WeekStrip({ state, days, current, today, onGo }: Props) {
  const { t, format, pick } = useI18n();
  const strip = useRef<HTMLElement>(null);
  const chip = (date: string): HTMLElement | null =>
    strip.current?.querySelector<HTMLElement>(`[data-date="${date}"]`) ?? null;
  useEffect(() => {
    const held = strip.current;
    const shown = held?.querySelector<HTMLElement>(`[data-date="${current}"]`);
    if (held === null || shown === null || shown === undefined) return;
    const { offsetLeft, offsetWidth } = shown;
    if (offsetLeft < held.scrollLeft || offsetLeft + offsetWidth > held.scrollLeft + held.clientWidth) {
      held.scrollTo({ left: offsetLeft - held.clientWidth / 3 });
    }
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const to = days[days.findIndex(({ date }) => date === current) + (step ?? 0)];
    if (step === undefined || to === undefined) return;
    event.preventDefault();
    onGo(to.date);
    chip(to.date)?.focus();
  };
  return (
    <nav ref={strip} className={classes['strip']} aria-label={t('day.days')}>
      {days.map(({ date, legIds, count }) => {
        const city = pick(live(state, 'legs', legIds.at(-1))?.city);
        const items = t('day.count', { count });
        return (
          <UnstyledButton
            key={date}
            className={classes['chip']}
            data-date={date}
            data-today={date === today || undefined}
            data-empty={count === 0 || undefined}
            tabIndex={date === current ? 0 : -1}
            aria-current={date === current ? 'date' : undefined}
            aria-label={`${t('day.dayLabel', { day: format.longDay(date), city, items })}${date === today ? `, ${t('day.today')}` : ''}`}
            onKeyDown={onKeyDown}
            onClick={() => onGo(date)}
          >
            <span>{format.weekday(date)}</span>
            <b>{Number(date.slice(8))}</b>
            <small>{city}</small>
            <small>{count}</small>
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
