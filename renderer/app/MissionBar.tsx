import { ActionIcon, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconChevronLeft,
  IconDots,
  IconListSearch,
  IconPencilBolt,
  IconSearch,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useMission, useMissionSnapshot, useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { CAPTURE_SHORTCUT, useCapture } from '#renderer/stores/capture.ts';
import { useDrafts } from '#renderer/stores/drafts.ts';
import { usePalette } from '#renderer/stores/palette.ts';
import { Hint } from '#renderer/ui/Hint.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { changeText } from '#renderer/ui/changeText.ts';
import { nextRedo, nextUndo } from '#shared/domain/change/undo.ts';
import classes from './MissionBar.module.css';
import { missionPath } from './routes.tsx';
import { SyncChip } from './SyncChip.tsx';
import { SEARCH_SHORTCUT } from './useMissionCommands.ts';

/** Search, undo and redo, and whether everything is saved; on a phone which screen of which mission this is, too. */
export function MissionBar({ screen }: { screen: string }) {
  const { t, pick } = useI18n();
  const store = useMissionStore();
  const mission = useMission();
  const [, navigate] = useLocation();
  const { open } = usePalette();
  const stacks = useMissionSnapshot((snapshot) => snapshot.stacks);
  const undo = nextUndo(stacks);
  const redo = nextRedo(stacks);
  const undoText = undo === undefined ? t('common.undo') : t('shell.undoWhat', { what: changeText(t, undo) });
  const redoText = redo === undefined ? t('common.redo') : t('shell.redoWhat', { what: changeText(t, redo) });
  return (
    <div className={classes['bar']}>
      <UnstyledButton
        hiddenFrom="sm"
        className={classes['title']}
        onClick={() => navigate('/')}
        aria-label={t('shell.allMissions')}
      >
        <IconChevronLeft size={18} aria-hidden />
        <span className={classes['names']}>
          <span className={classes['screen']} data-testid="screen-name">
            {screen}
          </span>
          <span className={classes['mission']}>{pick(mission.title)}</span>
        </span>
      </UnstyledButton>
      <Group gap={4} wrap="nowrap">
        <UnstyledButton className={classes['search']} onClick={open} aria-label={t('shell.commandPalette')}>
          <IconSearch size={16} />
          <Text component="span" size="sm" visibleFrom="sm">
            {t('shell.commandPalette')}
          </Text>
          <Kbd size="xs" visibleFrom="sm" ml="auto">
            {shortcutText('mod+K')}
          </Kbd>
        </UnstyledButton>
        <Hint label={`${t('search.open')} (${shortcutText(SEARCH_SHORTCUT)})`} align="start">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            // On a phone the palette leads there, and the mission's name has room.
            visibleFrom="sm"
            aria-label={t('search.open')}
            onClick={() => navigate(missionPath(mission.id, 'search'))}
          >
            <IconListSearch size={18} />
          </ActionIcon>
        </Hint>
      </Group>
      <Group gap={4} wrap="nowrap" ml="auto">
        <SyncChip missionId={mission.id} />
        <SaveState />
        <CaptureButton />
        <Hint label={undoText} align="end">
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes['step'] ?? ''}
            aria-label={undoText}
            disabled={undo === undefined}
            onClick={() => store.undo()}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Hint>
        <Hint label={redoText} align="end">
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes['step'] ?? ''}
            aria-label={redoText}
            disabled={redo === undefined}
            onClick={() => store.redo()}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </Hint>
      </Group>
    </div>
  );
}

function CaptureButton() {
  const { t } = useI18n();
  const readOnly = useReadOnly('ownNotes');
  const open = useCapture((capture) => capture.open);
  if (readOnly) return null;
  return (
    <Hint label={`${t('capture.title')} (${shortcutText(CAPTURE_SHORTCUT)})`} align="end">
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['step'] ?? ''}
        aria-label={t('capture.title')}
        onClick={open}
      >
        <IconPencilBolt size={18} />
      </ActionIcon>
    </Hint>
  );
}

function SaveState() {
  const { t } = useI18n();
  const saving = useMissionSnapshot((snapshot) => snapshot.saving);
  const typing = useDrafts(({ waiting }) => waiting > 0);
  const failed = useMissionSnapshot((snapshot) => snapshot.failure !== null);
  const readOnly = useReadOnly('ownNotes');
  const waiting = saving > 0 || typing;
  const text = readOnly
    ? t('storage.readOnly')
    : failed
      ? t('storage.notSaved', { count: saving })
      : t(waiting ? 'storage.saving' : 'storage.saved');
  // On a phone a sign says what is usual, and the names of screen and mission have room.
  const sign = readOnly || failed ? null : waiting ? <IconDots size={16} /> : <IconCheck size={16} />;
  return (
    <Text
      role="status"
      size="xs"
      c={failed ? 'red' : 'dimmed'}
      className={classes['saved'] ?? ''}
      data-testid="save-state"
    >
      {sign !== null && (
        <span className={classes['sign']} aria-hidden>
          {sign}
        </span>
      )}
      <span className={sign === null ? undefined : classes['said']}>{text}</span>
    </Text>
  );
}
