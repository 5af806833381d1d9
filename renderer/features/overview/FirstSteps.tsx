import { ThemeIcon } from '@mantine/core';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useLiveRows, useMission, useReadOnly } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { Card } from './Card.tsx';
import classes from './Overview.module.css';

/** What a mission needs before anything else can be said of it: gone once it has cities, people and a programme. */
export function FirstSteps() {
  const { t, format } = useI18n();
  const mission = useMission();
  const readOnly = useReadOnly('missions');
  const steps = [
    { key: 'cities', done: useLiveRows('legs').length > 0, to: 'legs/new' },
    { key: 'people', done: useLiveRows('people').length > 0, to: 'roster' },
    { key: 'programme', done: useLiveRows('programmeItems').length > 0, to: 'programme' },
  ] as const;
  if (readOnly || steps.every(({ done }) => done)) return null;
  return (
    <Card title={t('mission.begin.title')} narrow="first">
      <ol className={classes['rows']} data-testid="first-steps">
        {steps.map(({ key, done, to }, index) => (
          <li key={key}>
            <a className={classes['row']} data-step="" href={`#/m/${mission.id}/${to}`}>
              <ThemeIcon size={22} radius="xl" variant={done ? 'filled' : 'light'} aria-hidden>
                {done ? <IconCheck size={14} /> : <small>{format.number(index + 1)}</small>}
              </ThemeIcon>
              <span className={classes['label']} data-done={done || undefined}>
                {t(`mission.begin.${key}`)}
              </span>
              <IconChevronRight size={14} aria-hidden />
            </a>
          </li>
        ))}
      </ol>
    </Card>
  );
}
