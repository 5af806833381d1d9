/** Holidays within the mission first, then those near it; the others of the year are one press away. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { holidaysBy, yearsUnknown } from '#shared/domain/briefing/reading.ts';
import classes from './Briefing.module.css';
import type { Listed } from './Chapter.tsx';
import { Entry } from './Entry.tsx';

export function Holidays({ entries, listed }: { entries: readonly Briefing[]; listed: Listed }) {
  const { t } = useI18n();
  const [opened, setOpened] = useState(false);
  const mission = useMission();
  // One that is written in stays where it was, or its form would go from under the hands when its date changes.
  const { placed } = listed;
  const before = entries.map((row) => (row.id === placed?.id ? placed : row)).toSorted(byDate);
  const now = new Map(entries.map((row) => [row.id, row]));
  const { during, near, others } = holidaysBy(before, mission);
  const unknown = yearsUnknown(entries, mission);
  const list = (rows: readonly Briefing[]) => (
    <ul className={classes['entries']} data-kind="holiday">
      {rows.map((row) => (
        <Entry key={row.id} row={now.get(row.id) ?? row} listed={listed} />
      ))}
    </ul>
  );
  return (
    <>
      {unknown.map((year) => (
        <p key={year} className={classes['caution']}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>{t('briefing.yearUnknown', { year })}</span>
        </p>
      ))}
      {during.length > 0 ? (
        <>
          <h3 className={classes['when']}>{t('briefing.during')}</h3>
          {list(during)}
        </>
      ) : (
        unknown.length === 0 && <p className={classes['quiet']}>{t('briefing.noneDuring')}</p>
      )}
      {near.length > 0 && (
        <>
          <h3 className={classes['when']}>{t('briefing.near')}</h3>
          {list(near)}
        </>
      )}
      {others.length > 0 && (
        <details
          open={opened || others.some(({ id }) => id === placed?.id)}
          onToggle={(event) => setOpened(event.currentTarget.open)}
        >
          <summary className={classes['more']}>{t('briefing.others', { count: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

function byDate(a: Briefing, b: Briefing): number {
  return `${a.date ?? '9'}${a.id}` < `${b.date ?? '9'}${b.id}` ? -1 : 1;
}
