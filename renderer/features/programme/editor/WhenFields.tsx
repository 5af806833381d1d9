import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ZoneSelect } from '#renderer/ui/ZoneSelect.tsx';
import { missionDays, moveItem, resizeItem, setStartZone } from '#shared/domain/programme/decisions.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { durationMinutes } from '#shared/domain/programme/span.ts';
import { dateOf, timeOf } from '#shared/time/zones.ts';
import { itemTimes } from '#renderer/ui/itemText.ts';
import { DayField } from './DayField.tsx';
import classes from './Editor.module.css';
import { TimeField } from './TimeField.tsx';
import type { ItemEdit } from './useItemEdit.ts';

/** Start and end, each by the clock of its own place. The end moves along with the start. */
export function WhenFields({ item, edit, readOnly }: { item: ProgrammeItem; edit: ItemEdit; readOnly: boolean }) {
  const { t, format, pick } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const { programmeItems, missions } = state.tables;
  // oxlint-disable-next-line react/exhaustive-deps -- days depend on these two tables alone
  const days = useMemo(() => missionDays(state), [programmeItems, missions]);
  const [apart, setApart] = useState(false);
  const twoZones = apart || item.startZone !== item.endZone || item.kind === 'flight';
  const minutes = durationMinutes(item);
  const times = itemTimes(item, mission.homeZone);
  const moveTo = (start: string, visit?: string): void => edit.run((one) => moveItem(one, item.id, start), visit);
  const endAt = (end: string, visit?: string): void => edit.run((one) => resizeItem(one, item.id, end), visit);
  const invalid = t('programme.noTime');
  return (
    <div className={classes['when']}>
      <DayField
        label={t('programme.field.startDay')}
        value={dateOf(item.start)}
        days={days}
        readOnly={readOnly}
        onChange={(date) => moveTo(`${date}T${timeOf(item.start)}`)}
      />
      <TimeField
        label={t('programme.field.start')}
        stored={timeOf(item.start)}
        readOnly={readOnly}
        invalid={invalid}
        onCommit={(time, visit) => moveTo(`${dateOf(item.start)}T${time}`, visit)}
      />
      <DayField
        label={t('programme.field.endDay')}
        value={dateOf(item.end)}
        days={days}
        readOnly={readOnly}
        onChange={(date) => endAt(`${date}T${timeOf(item.end)}`)}
      />
      <TimeField
        label={t('programme.field.end')}
        stored={timeOf(item.end)}
        readOnly={readOnly}
        invalid={invalid}
        onCommit={(time, visit) => endAt(`${dateOf(item.end)}T${time}`, visit)}
      />
      <div className={classes['zones']}>
        <ZoneSelect
          label={t('programme.field.startZone')}
          value={item.startZone}
          at={item.start}
          disabled={readOnly}
          onChange={(zone) => edit.run((one) => setStartZone(one, item.id, zone))}
        />
        {twoZones ? (
          <ZoneSelect
            label={t('programme.field.endZone')}
            value={item.endZone}
            at={item.end}
            disabled={readOnly}
            onChange={(endZone) => edit.put({ endZone })}
          />
        ) : (
          <Button
            variant="subtle"
            size="xs"
            px={4}
            disabled={readOnly}
            className={classes['apart'] ?? ''}
            onClick={() => setApart(true)}
          >
            {t('programme.otherEndZone')}
          </Button>
        )}
      </div>
      <Text size="sm" className={classes['span'] ?? ''} data-testid="item-duration">
        {minutes > 0 ? format.duration(minutes) : t('programme.noDuration')}
        {!times.same && (
          <Text component="span" size="sm" c="dimmed">
            {' · '}
            {t('programme.atHome', {
              city: pick(mission.homeCity) || t('programme.home'),
              times: `${times.home}${times.homeShift === '' ? '' : ` (${times.homeShift})`}`,
            })}
          </Text>
        )}
      </Text>
    </div>
  );
}
