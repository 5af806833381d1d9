import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCalendarOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { clashesByItem } from '#shared/domain/programme/knownClashes.ts';
import { compareItems } from '#shared/domain/programme/order.ts';
import { itemsOf, partOf } from '#shared/domain/programme/participants.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { dateOf } from '#shared/time/zones.ts';
import classes from './PersonPanel.module.css';

/** The person's own programme by local day. */
export function PersonProgramme({ person }: { person: Person }) {
  const { t, format, pick } = useI18n();
  const state = useMissionState();
  const days = useMemo(() => {
    const items = itemsOf(state, person.id).toSorted(compareItems);
    return [...Map.groupBy(items, (item) => dateOf(item.start))];
  }, [state, person.id]);
  const clashes = clashesByItem(useClashes());
  if (days.length === 0) return <EmptyState icon={<IconCalendarOff />} title={t('roster.noItems')} />;
  return (
    <div>
      {days.map(([date, items]) => (
        <section key={date} aria-label={format.longDay(date)}>
          <h3 className={classes['day']}>{format.longDay(date)}</h3>
          <ul className={classes['items']}>
            {items.map((item) => {
              const part = partOf(state, item, person.id);
              const clash = clashes
                .get(item.id)
                ?.some((one) => 'personIds' in one && one.personIds.includes(person.id));
              return (
                <li key={item.id}>
                  <a
                    className={classes['item']}
                    href={`#/m/${state.missionId}/programme/${item.id}`}
                    data-cancelled={item.status === 'cancelled' || undefined}
                  >
                    <time dateTime={item.start}>
                      {format.time(item.start)} – {format.time(item.end)}
                    </time>
                    <span>
                      <strong>
                        {pick(item.title) || t(`enums.kind.${item.kind}`)}{' '}
                        {clash === true && (
                          <IconAlertTriangle
                            size={14}
                            role="img"
                            aria-label={t('roster.clash')}
                            className={classes['clash'] ?? ''}
                          />
                        )}
                      </strong>
                      <small>{[item.placeName, item.room].filter((text) => (text ?? '') !== '').join(' · ')}</small>
                      {item.status !== 'confirmed' && (
                        <Badge
                          ml={6}
                          size="xs"
                          variant="light"
                          color={item.status === 'cancelled' ? 'red' : 'gray'}
                          tt="none"
                        >
                          {t(`enums.status.${item.status}`)}
                        </Badge>
                      )}
                      {part !== undefined && part !== 'participant' && (
                        <Badge ml={6} size="xs" variant="light" tt="none">
                          {t(`roster.itemPart.${part}`)}
                        </Badge>
                      )}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
