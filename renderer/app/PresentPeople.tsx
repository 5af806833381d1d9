/** Who else is in this mission now; a press leads to the record that somebody is at. Not announced: it changes all the time. */
import { Avatar, Menu, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useLocation } from 'wouter';
import { useMissionSnapshot } from '#renderer/data/react.tsx';
import { type Present, usePresent } from '#renderer/stores/presence.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { recordName, recordPath } from '#renderer/ui/recordPlaces.ts';
import type { RecordRef } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { isTableName } from '#shared/domain/tables.ts';
import classes from './PresentPeople.module.css';
import { useTellPresence } from './useTellPresence.ts';
import { byPerson, initialsOf, whoText } from './presentText.ts';

export default function PresentPeople({ missionId }: { missionId: string }) {
  useTellPresence(missionId);
  const present = byPerson(usePresent(missionId));
  if (present.length === 0) return null;
  return <People missionId={missionId} present={present} />;
}

/** Of a record that is not on this device there is nothing to say. */
function recordOf({ where }: Present): RecordRef | undefined {
  return where !== undefined && isTableName(where.table) ? { table: where.table, id: where.rowId } : undefined;
}

function textOf(i18n: I18n, state: MissionState, person: Present): string {
  const record = recordOf(person);
  const name = record === undefined ? undefined : recordName(state, record, i18n);
  const who = whoText(i18n.t, person);
  return name === undefined ? who : i18n.t('sharing.present.at', { who, record: name });
}

const MOST = 3;

function People({ missionId, present }: { missionId: string; present: readonly Present[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [, navigate] = useLocation();
  // On a phone one sign stands for all of them: the names of screen and mission need the room.
  const most = phone && present.length > 1 ? 0 : MOST;
  const shown = present.slice(0, most);
  const others = present.slice(shown.length);
  const state = useMissionSnapshot((snapshot) => snapshot.state);
  const go = (person: Present): void => {
    const record = recordOf(person);
    if (record !== undefined) navigate(recordPath(missionId, record));
  };
  return (
    <Avatar.Group spacing={6} className={classes['people'] ?? ''} role="group" aria-label={t('sharing.present.title')}>
      {shown.map((person) => {
        const text = textOf(i18n, state, person);
        return (
          <Tooltip
            key={person.account}
            label={text}
            events={{ hover: true, focus: true, touch: true }}
            multiline
            maw={320}
          >
            <Avatar
              component="button"
              type="button"
              size={28}
              color="initials"
              name={person.name}
              className={classes['person'] ?? ''}
              aria-label={text}
              data-testid="present"
              onClick={() => go(person)}
            >
              {initialsOf(person.name)}
            </Avatar>
          </Tooltip>
        );
      })}
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Avatar
              component="button"
              type="button"
              size={28}
              className={classes['person'] ?? ''}
              aria-label={
                shown.length === 0
                  ? `${t('sharing.present.title')}: ${others.length}`
                  : t('sharing.present.more', { count: others.length })
              }
            >
              {shown.length === 0 ? others.length : `+${others.length}`}
            </Avatar>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((person) => (
              <Menu.Item key={person.account} onClick={() => go(person)}>
                {textOf(i18n, state, person)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Avatar.Group>
  );
}
