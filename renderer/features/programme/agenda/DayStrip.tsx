import { UnstyledButton } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './DayStrip.module.css';

export interface StripDay {
  readonly date: string;
  readonly city: string;
  readonly empty: boolean;
}

/** The days in a row, to jump to; the one on screen is marked and kept in sight. */
export const DayStrip = memo(function DayStrip({
  days,
  current,
  today,
  onJump,
}: {
  days: readonly StripDay[];
  current: string;
  today: string;
  onJump: (date: string) => void;
}) {
  const { t, format } = useI18n();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const chip = strip.current?.querySelector<HTMLElement>(`[data-date="${current}"]`);
    if (chip === undefined || chip === null || strip.current === null) return;
    const { offsetLeft, offsetWidth } = chip;
    const { scrollLeft, clientWidth } = strip.current;
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth) {
      strip.current.scrollTo({ left: offsetLeft - clientWidth / 3 });
    }
  }, [current]);
  return (
    <nav ref={strip} className={classes['strip']} aria-label={t('programme.days')}>
      {days.map(({ date, city, empty }) => (
        <UnstyledButton
          key={date}
          className={classes['chip']}
          data-date={date}
          data-empty={empty || undefined}
          data-today={date === today || undefined}
          aria-current={date === current ? 'date' : undefined}
          onClick={() => onJump(date)}
        >
          <span>{format.day(date)}</span>
          <small>{city}</small>
        </UnstyledButton>
      ))}
    </nav>
  );
});
