import { Box, Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMissionSnapshot, useWorkspace } from '#renderer/data/react.tsx';
import type { StorageReport } from '#renderer/data/workspace.ts';
import { useKeepSafe } from '#renderer/stores/keepSafe.ts';
import { useHost } from '#renderer/host/react.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withWords } from '#renderer/ui/useFetched.ts';
import { ScreenMenus } from '#renderer/ui/ScreenMenus.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ZONE_DATA_EDITION } from '#shared/time/zones.ts';
import { Card } from './Card.tsx';

const KeptHere = loadable(async () => import('#renderer/ui/KeptHere.tsx'));
const loadKeptHere = withWords('webApp', KeptHere);

/** Where the data is and how safe: the browser's promise, the room it takes, what waits, the last backup. */
export function ThisDevice() {
  const { t, format } = useI18n();
  const workspace = useWorkspace();
  const waiting = useMissionSnapshot((snapshot) => snapshot.saving);
  const { askedAt, backup } = useKeepSafe();
  const [read, setRead] = useState<{ readonly after: string; readonly report: StorageReport } | null>(null);
  const [refused, setRefused] = useState(false);
  const kept = useFetched(loadKeptHere, useHost().capabilities.webApp);
  const settled = waiting === 0;
  // Read again after the browser was asked and after each write.
  const after = `${askedAt}/${settled}`;
  useEffect(() => {
    let current = true;
    void workspace.storageReport().then((report) => {
      if (current) setRead({ after, report });
    });
    return () => {
      current = false;
    };
  }, [workspace, after]);
  const ask = async (): Promise<void> => {
    const persisted = await workspace.askPersistence();
    setRefused(!persisted);
    setRead({ after, report: await workspace.storageReport() });
  };
  const report = read?.report ?? null;
  const { usedBytes = null, quotaBytes = null } = report ?? {};
  return (
    <Card title={t('storage.device.title')} narrow="last">
      <Text size="sm" data-testid="persistence" data-persisted={String(report?.persisted ?? 'unknown')}>
        {report === null ? '' : t(promiseKey(report.persisted))}
      </Text>
      {report?.persisted === false && (
        <>
          <Button size="compact-sm" variant="light" my={6} onClick={() => void ask()}>
            {t('storage.device.ask')}
          </Button>
          {refused && (
            <Text size="sm" role="status">
              {t('storage.device.refused')}
            </Text>
          )}
        </>
      )}
      {kept && <KeptHere evictable={report?.persisted === false && 'said'} />}
      <Text size="sm" c="dimmed" component="div">
        {usedBytes !== null && quotaBytes !== null && (
          <div>{t('storage.device.used', { used: format.bytes(usedBytes), quota: format.bytes(quotaBytes) })}</div>
        )}
        <div>{settled ? t('storage.device.allSaved') : t('storage.notSaved', { count: waiting })}</div>
        {backup?.kind === 'written' && <div>{t('storage.device.backup', { when: format.moment(backup.at) })}</div>}
        {backup?.kind === 'failed' && <div>{t('storage.device.backupFailed', { reason: backup.reason })}</div>}
        <div>{t('storage.device.zones', { edition: ZONE_DATA_EDITION })}</div>
      </Text>
      {/* On a wide screen they stand in the sidebar. */}
      <Box hiddenFrom="sm" mt="xs">
        <ScreenMenus at="bottom" />
      </Box>
    </Card>
  );
}

function promiseKey(persisted: boolean | null) {
  if (persisted === null) return 'storage.device.unknown' as const;
  return persisted ? ('storage.device.persisted' as const) : ('storage.device.notPersisted' as const);
}
