/** How the mission stands with its server, always in sight where it is shared; more of it at a press. */
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCloud, IconCloudCheck, IconCloudExclamation, IconCloudOff } from '@tabler/icons-react';
import { Suspense, useEffect, useState } from 'react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { type SyncStatus, useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadable } from '#renderer/ui/loadable.tsx';
import { type SyncTone, syncBrief } from '#renderer/ui/syncBrief.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { useOnDemand } from '#renderer/ui/useOnDemand.ts';
import { loadArea } from '#shared/i18n/translate.ts';
import classes from './MissionBar.module.css';
import { RecordDifferences } from './recordNotices.tsx';

const SyncPanel = loadable(() => import('#renderer/features/sharing/SyncPanel.tsx'));

const ICONS = { well: IconCloudCheck, busy: IconCloud, waiting: IconCloudOff, stopped: IconCloudExclamation } as const;

export function SyncChip({ missionId }: { missionId: string }) {
  const status = useSyncStatus(missionId);
  return status === undefined ? null : <Chip missionId={missionId} status={status} />;
}

function Chip({ missionId, status }: { missionId: string; status: SyncStatus }) {
  const i18n = useI18n();
  const { tone, text } = syncBrief(i18n, useUnhurried(status), useNow());
  const { button, opened, wanted, close } = useOnDemand();
  const Icon = ICONS[tone];
  // It is most wanted where the network has gone, and has to be here by then.
  useEffect(() => whenIdle(() => void fetchAhead()), []);
  return (
    <span className={classes['sync']}>
      <UnstyledButton
        className={classes['chip']}
        data-tone={tone}
        data-testid="sync-state"
        aria-label={i18n.t('shell.sync.label', { state: text })}
        aria-haspopup="dialog"
        {...button}
      >
        <Icon size={16} aria-hidden />
        <span className={classes['chipText']}>{text}</span>
      </UnstyledButton>
      {/* Told when it is no longer well, and not at each sync. */}
      <VisuallyHidden role="status">{told(tone) ? text.split(' · ')[0] : ''}</VisuallyHidden>
      {wanted && (
        <Suspense>
          <SyncPanel missionId={missionId} status={status} opened={opened} onClose={close} />
        </Suspense>
      )}
    </span>
  );
}

const told = (tone: SyncTone): boolean => tone === 'waiting' || tone === 'stopped';

/** What a sync of a moment shows is not worth to be seen: the words would flicker at each change. */
const MOMENT_MS = 1000;

function useUnhurried(status: SyncStatus): SyncStatus {
  const [shown, setShown] = useState(status);
  const passing = status.phase === 'syncing' && shown.phase === 'idle';
  useEffect(() => {
    const timer = setTimeout(() => setShown(status), passing ? MOMENT_MS : 0);
    return () => clearTimeout(timer);
  }, [status, passing]);
  return passing ? shown : status;
}

async function fetchAhead(): Promise<void> {
  const parts = [SyncPanel.load(), RecordDifferences.load(), loadArea(usePreferences.getState().locale, 'sharing')];
  // What cannot be fetched now is asked for again when it is opened.
  await Promise.allSettled(parts);
}
