/** What can be done with the lines in hand together; each is one step of undo. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowsVertical,
  IconBan,
  IconCheck,
  IconChevronUp,
  IconCopy,
  type Icon,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import { missionDays } from '#shared/domain/programme/decisions.ts';
import { useProgrammeView } from '../programmeView.ts';
import { useBulkActions } from '../useBulkActions.ts';
import classes from './BulkBar.module.css';

const MINUTES = [15, 30, 60] as const;

export default function BulkBar() {
  const { t, format } = useI18n();
  const actions = useBulkActions();
  const state = useMissionState();
  const readOnly = useReadOnly('programmeItems');
  const { selected, set } = useProgrammeView();
  const ids = useMemo(
    () => [...selected].filter((id) => live(state, 'programmeItems', id) !== undefined),
    [selected, state],
  );
  const clear = (): void => set({ selected: new Set() });
  if (ids.length === 0) return null;
  const days = (act: (day: string) => void): ReactNode =>
    missionDays(state).map((day) => (
      <Menu.Item key={day} onClick={() => act(day)}>
        {format.day(day)}
      </Menu.Item>
    ));
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('programme.selected', { count: ids.length })}>
      <strong className={classes['count']} aria-live="polite">
        {t('programme.selected', { count: ids.length })}
      </strong>
      <Act
        Sign={IconCheck}
        label={t('programme.confirm')}
        disabled={readOnly}
        onClick={() => actions.setStatus(ids, 'confirmed')}
      />
      <Act
        Sign={IconBan}
        label={t('programme.cancelItems')}
        disabled={readOnly}
        onClick={() => actions.setStatus(ids, 'cancelled')}
      />
      <ActMenu Sign={IconArrowsVertical} label={t('programme.move')} disabled={readOnly}>
        {MINUTES.toReversed().map((minutes) => (
          <Menu.Item key={-minutes} onClick={() => actions.moveBy(ids, { minutes: -minutes })}>
            {t('programme.earlierBy', { duration: format.duration(minutes) })}
          </Menu.Item>
        ))}
        {MINUTES.map((minutes) => (
          <Menu.Item key={minutes} onClick={() => actions.moveBy(ids, { minutes })}>
            {t('programme.laterBy', { duration: format.duration(minutes) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => actions.moveBy(ids, { days: -1 })}>{t('programme.dayEarlier')}</Menu.Item>
        <Menu.Item onClick={() => actions.moveBy(ids, { days: 1 })}>{t('programme.dayLater')}</Menu.Item>
        <Menu.Label>{t('programme.moveTo')}</Menu.Label>
        {days((day) => actions.moveTo(ids, day))}
      </ActMenu>
      <ActMenu Sign={IconCopy} label={t('programme.copyTo')} disabled={readOnly}>
        {days((day) => {
          actions.copyTo(ids, day);
          clear();
        })}
      </ActMenu>
      <Act
        Sign={IconTrash}
        label={t('common.delete')}
        disabled={readOnly}
        onClick={() => {
          actions.remove(ids);
          clear();
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['close'] ?? ''}
        aria-label={t('programme.clearSelection')}
        onClick={clear}
      >
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

interface ActProps {
  readonly Sign: Icon;
  readonly label: string;
  readonly disabled: boolean;
}

function Act({ Sign, label, disabled, onClick }: ActProps & { onClick: () => void }) {
  return (
    <Button size="xs" variant="default" leftSection={<Sign size={15} />} disabled={disabled} onClick={onClick}>
      {label}
    </Button>
  );
}

function ActMenu({ Sign, label, disabled, children }: ActProps & { children: ReactNode }) {
  return (
    <Menu shadow="md" position="top">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<Sign size={15} />}
          rightSection={<IconChevronUp size={13} />}
          disabled={disabled}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="50vh" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
