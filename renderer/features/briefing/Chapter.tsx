/** The entries of one kind, as its kind is best read. */
import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useChange, useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Briefing, BriefingKind } from '#shared/domain/briefing/briefing.ts';
import { checkOf } from '#shared/domain/briefing/reading.ts';
import classes from './Briefing.module.css';
import { Entry } from './Entry.tsx';
import { Holidays } from './Holidays.tsx';

export interface Listed {
  readonly organises: boolean;
  /** The one that is written in, as it was before. */
  readonly placed: Briefing | undefined;
  readonly onEdit: (row: Briefing | undefined) => void;
}

export function Chapter({
  kind,
  country,
  entries,
  organises,
}: {
  kind: BriefingKind;
  country: string;
  entries: readonly Briefing[];
  organises: boolean;
}) {
  const { t } = useI18n();
  const change = useChange();
  const mission = useMission();
  const id = useId();
  const [placed, setPlaced] = useState<Briefing>();
  const add = (): void => {
    const today = kind === 'holiday' ? { date: mission.startDate } : {};
    change({ key: 'addBriefing' }, (edit) => {
      const made = edit.create('briefings', { country, kind, title: {}, ...today });
      setPlaced(edit.state.tables.briefings.get(made));
    });
  };
  const listed: Listed = { organises, placed, onEdit: setPlaced };
  // Of manners and phrases one caution is enough.
  const quiet = kind === 'phrase' || kind === 'etiquette' || kind === 'address';
  const unchecked = quiet && entries.some((row) => checkOf(row, mission) === 'unchecked');
  return (
    <section className={classes['chapter']} aria-labelledby={id} data-testid={`chapter-${kind}`}>
      <div className={classes['head']}>
        <Title order={2} size="h4" id={id}>
          {t(`briefing.kind.${kind}`)}
        </Title>
        {organises && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            aria-label={t('briefing.addTo', { section: t(`briefing.kind.${kind}`) })}
            onClick={add}
          >
            {t('briefing.add')}
          </Button>
        )}
      </div>
      {unchecked && <p className={classes['quiet']}>{t('briefing.sectionUnchecked')}</p>}
      {entries.length === 0 && <p className={classes['quiet']}>{t('briefing.nothing')}</p>}
      {kind === 'holiday' ? (
        entries.length > 0 && <Holidays entries={entries} listed={listed} />
      ) : (
        <ul className={classes['entries']} data-kind={kind}>
          {entries.map((row) => (
            <Entry key={row.id} row={row} listed={listed} />
          ))}
        </ul>
      )}
    </section>
  );
}
