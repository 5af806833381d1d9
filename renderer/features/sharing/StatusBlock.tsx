/** How the mission stands with its server: since when, what waits, what is wrong, and what can be done. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconClockExclamation, IconCloudExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ageText } from '#renderer/ui/syncBrief.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { ROLES } from '#shared/sync/rights.ts';
import { serverName } from './refusalText.ts';
import classes from './Sharing.module.css';
import { statusWords, syncProblem } from './statusText.ts';
import { useSync } from '#renderer/sync/useSync.ts';

export function StatusBlock({ missionId, status }: { missionId: string; status: SyncStatus }) {
  const { t } = useI18n();
  const sync = useSync();
  const words = statusWords(t, status);
  const problem = syncProblem(t, status);
  const { phase } = status;
  return (
    <div className={classes['status']}>
      {problem === undefined ? (
        <div>
          <Text fw={600}>{words.title}</Text>
          {words.text !== undefined && <Text size="sm">{words.text}</Text>}
        </div>
      ) : (
        <Alert
          color={phase === 'held' || phase === 'refused' ? 'orange' : 'gray'}
          icon={<IconCloudExclamation />}
          title={problem.title}
          data-testid="sync-problem"
        >
          <Text size="sm">{problem.text}</Text>
          {phase === 'offline' && (
            <Text size="sm" mt={4}>
              {t('sharing.status.offlineHint')}
            </Text>
          )}
        </Alert>
      )}
      {status.skewMs !== undefined && <Skew ms={status.skewMs} />}
      <Facts status={status} />
      {phase === 'held' ? (
        <HeldChoices missionId={missionId} />
      ) : (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={phase === 'syncing'}
            onClick={() => sync.ask((service) => service.syncNow(missionId))}
            data-testid="sync-now"
          >
            {t('sharing.status.now')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Facts({ status }: { status: SyncStatus }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const now = useNow();
  const { address, syncedAt, waiting, oldestAt } = status;
  const role = ROLES.find((one) => one === status.role);
  const waits =
    waiting === 0
      ? t('sharing.status.waitingNone')
      : t('sharing.status.waits', {
          count: waiting,
          age: ageText(i18n, oldestAt ?? new Date(now).toISOString(), now),
        });
  return (
    <dl className={classes['facts']}>
      <dt>{t('sharing.status.server')}</dt>
      <dd>{serverName(address)}</dd>
      <dt>{t('sharing.status.syncedAt')}</dt>
      <dd>{syncedAt === undefined ? t('sharing.status.never') : format.moment(syncedAt)}</dd>
      <dt>{t('sharing.status.waiting')}</dt>
      <dd>{waits}</dd>
      {status.phase === 'offline' && status.nextTryAt !== undefined && <NextTry at={status.nextTryAt} />}
      {role !== undefined && (
        <>
          <dt>{t('sharing.status.myRole')}</dt>
          <dd>{t(`sharing.role.${role}`)}</dd>
        </>
      )}
    </dl>
  );
}

function NextTry({ at }: { at: number }) {
  const { t } = useI18n();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((at - now) / 1000));
  return (
    <>
      <dt>{t('sharing.status.nextTry')}</dt>
      <dd>{t('sharing.status.nextTryIn', { count: seconds })}</dd>
    </>
  );
}

function Skew({ ms }: { ms: number }) {
  const { t, format } = useI18n();
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const by = format.duration(minutes < 120 ? minutes : Math.round(minutes / 60) * 60);
  return (
    <Alert color="orange" icon={<IconClockExclamation />}>
      {t(ms < 0 ? 'sharing.status.skewAhead' : 'sharing.status.skewBehind', { by })}
    </Alert>
  );
}

/** A pull that would take away many records waits for a word (R7). */
function HeldChoices({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const sync = useSync();
  const [waits, setWaits] = useState(false);
  if (waits) {
    return (
      <Button size="xs" variant="default" w="fit-content" onClick={() => setWaits(false)}>
        {t('sharing.status.heldDecide')}
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => setWaits(true)}>
        {t('sharing.status.heldWait')}
      </Button>
      <Button size="xs" onClick={() => useMissionFiles.getState().save(missionId)}>
        {t('sharing.status.heldSave')}
      </Button>
      <Button
        size="xs"
        color="red"
        variant="light"
        onClick={() => sync.ask((service) => service.allowRemovals(missionId))}
        data-testid="allow-removals"
      >
        {t('sharing.status.heldTake')}
      </Button>
    </Group>
  );
}
