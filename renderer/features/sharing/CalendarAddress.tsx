/** An address from which the person's own calendar takes their programme by itself, as it was last released. */
import { Button, Group, Text } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { useRow } from '#renderer/data/react.tsx';
import { calendarsOf, type Doors, endCalendar, makeCalendar } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { displayName } from '#shared/domain/roster/names.ts';
import { calendarPath } from '#shared/sync/calendarWire.ts';
import type { Answer } from '#shared/sync/engine.ts';
import { Confirm } from './Confirm.tsx';
import { LinkToPass } from './LinkToPass.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import { useAsked } from './useAsked.ts';

export function CalendarAddress({ missionId, doors }: { missionId: string; doors: Doors }) {
  const { t, locale, format } = useI18n();
  const { personId } = useOwnPerson();
  const person = useRow('people', personId);
  const { answer, again } = useAsked(useCallback(async () => calendarsOf(doors, missionId), [doors, missionId]));
  const [made, setMade] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<'anew' | 'end' | null>(null);
  const held =
    answer?.kind === 'ok' ? answer.value.calendars.find((calendar) => calendar.personId === personId) : undefined;
  const told = async <T,>(asked: Promise<Answer<T>>): Promise<T | null> => {
    setBusy(true);
    const given = await asked;
    setBusy(false);
    again();
    if (given.kind === 'ok') return given.value;
    notify({ id: 'calendar', color: 'red', message: failureText(t, given, serverName(doors.address)) });
    return null;
  };
  const make = async (): Promise<void> => {
    if (personId === undefined) return;
    const given = await told(makeCalendar(doors, { missionId, personId, language: locale }));
    if (given !== null) setMade(`${doors.address}${calendarPath(given.secret)}`);
  };
  const end = async (): Promise<void> => {
    setMade(null);
    if (personId !== undefined) await told(endCalendar(doors, missionId, personId));
  };
  return (
    <Section title={t('sharing.calendar.title')}>
      <Text size="sm">{t('sharing.calendar.hint')}</Text>
      {person === undefined ? (
        <Text size="sm" c="dimmed">
          {t('sharing.calendar.nobody')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" data-testid="calendar-state">
            {held === undefined
              ? t('sharing.calendar.none', { name: displayName(person, locale) })
              : t('sharing.calendar.since', {
                  name: displayName(person, locale),
                  when: format.moment(held.madeAt),
                })}
          </Text>
          {made !== null && (
            <LinkToPass
              title={t('sharing.calendar.made')}
              hint={t('sharing.calendar.secret')}
              link={made}
              label={t('sharing.calendar.address')}
              onClose={() => setMade(null)}
            />
          )}
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCalendarShare size={16} />}
              loading={busy}
              onClick={() => (held === undefined ? void make() : setAsking('anew'))}
              data-testid="make-calendar"
            >
              {held === undefined ? t('sharing.calendar.make') : t('sharing.calendar.anew')}
            </Button>
            {held !== undefined && (
              <Button size="xs" variant="subtle" color="red" onClick={() => setAsking('end')}>
                {t('sharing.calendar.end')}
              </Button>
            )}
          </Group>
        </>
      )}
      {asking !== null && (
        <Confirm
          title={asking === 'end' ? t('sharing.calendar.end') : t('sharing.calendar.anew')}
          texts={[t('sharing.calendar.ends')]}
          yes={asking === 'end' ? t('sharing.calendar.end') : t('sharing.calendar.anew')}
          onYes={() => void (asking === 'end' ? end() : make())}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  );
}
