/** Whose an action is, and when it is due. */
import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCalendarDue, IconUser } from '@tabler/icons-react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { isClosed } from '#shared/domain/actions/editActions.ts';
import { dateOf, toWall } from '#shared/time/zones.ts';
import type { ActionEntry } from './actionEntries.ts';
import classes from './Actions.module.css';

export function ActionFacts({
  entry: { action, owner, overdue },
  today,
  onBoard = false,
}: {
  entry: ActionEntry;
  today: string;
  /** Its column says the status. */
  onBoard?: boolean;
}) {
  const { homeZone } = useMission();
  const { t, format } = useI18n();
  const { dueDate, status } = action;
  return (
    <span className={classes['facts']}>
      {action.lead === true && (
        <Badge component="span" size="sm" variant="light" tt="none">
          {t('actions.lead')}
        </Badge>
      )}
      {action.status === 'doing' && !onBoard && (
        <Badge component="span" size="sm" variant="light" color="blue" tt="none">
          {t('actions.status.doing')}
        </Badge>
      )}
      <span className={classes['fact']} data-none={owner === '' || undefined}>
        <IconUser size={14} aria-hidden />
        {owner === '' ? t('actions.noOwner') : owner}
      </span>
      {isClosed(status) ? (
        <span className={classes['fact']}>
          {t('actions.closedOn', {
            status: t(`actions.status.${status}`),
            date: format.shortDate(dateOf(toWall(Date.parse(action.closedAt ?? action.createdAt), homeZone))),
          })}
        </span>
      ) : (
        dueDate !== undefined && (
          <span className={classes['fact']} data-overdue={overdue || undefined}>
            {overdue ? <IconAlertTriangle size={14} aria-hidden /> : <IconCalendarDue size={14} aria-hidden />}
            {overdue
              ? t('actions.overdueSince', { date: format.day(dueDate) })
              : dueDate === today
                ? t('actions.dueToday')
                : t('actions.dueOn', { date: format.day(dueDate) })}
          </span>
        )
      )}
    </span>
  );
}
