/** A programme without items: its days to choose from, and what to do first. */
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { dateOf, toWall } from '#shared/time/zones.ts';
import { useProgrammeView } from '../programmeView.ts';
import { useDayInHand } from '../useDayInHand.ts';
import classes from './Agenda.module.css';
import { DayStrip } from './DayStrip.tsx';
import { useAgendaModel } from './useAgendaModel.ts';

export function EmptyAgenda({ readOnly, onAdd }: { readOnly: boolean; onAdd: () => void }) {
  const { t } = useI18n();
  const nowMs = useNow();
  const { strip, homeZone } = useAgendaModel(nowMs);
  const day = useDayInHand();
  const set = useProgrammeView((view) => view.set);
  return (
    <div className={classes['agenda']}>
      <DayStrip
        days={strip}
        current={day}
        today={dateOf(toWall(nowMs, homeZone))}
        onJump={(date) => set({ day: date })}
      />
      <EmptyState
        icon={<IconCalendarPlus size={28} />}
        title={t('programme.emptyTitle')}
        hint={t('programme.emptyHint')}
      >
        <Button onClick={onAdd} disabled={readOnly} leftSection={<IconPlus size={16} />}>
          {t('programme.newItem')}
        </Button>
      </EmptyState>
    </div>
  );
}
