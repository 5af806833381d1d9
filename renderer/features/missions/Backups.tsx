import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { BackupEntry } from '#shared/ipc/host.ts';
import { ok } from '#shared/result.ts';
import classes from './Backups.module.css';

/** Backups of this computer; one is restored as any mission file is opened: beside what is here, or in its place. */
export default function Backups() {
  const { t, format } = useI18n();
  const host = useHost();
  const [entries, setEntries] = useState<readonly BackupEntry[] | null>(null);
  useEffect(() => {
    let current = true;
    void host.listBackups().then((found) => {
      if (current) setEntries(found.toSorted((a, b) => (a.at < b.at ? 1 : -1)));
    });
    return () => {
      current = false;
    };
  }, [host]);
  const restore = async (entry: BackupEntry): Promise<void> => {
    const read = await host.readBackup(entry.id);
    useMissionFiles.getState().open(read.ok ? ok({ name: entry.missionTitle, bytes: read.value }) : read);
  };
  return (
    <Stack gap="md" maw={640} mx="auto">
      <div>
        <Title order={1} size="h2">
          {t('storage.backups.title')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('storage.backups.hint')}
        </Text>
      </div>
      {entries?.length === 0 && <Text>{t('storage.backups.none')}</Text>}
      <ul className={classes['backups']}>
        {entries?.map((entry) => (
          <li key={entry.id} className={classes['backup']}>
            <div className={classes['name']}>
              <Text fw={600}>{entry.missionTitle}</Text>
              <Text size="sm" c="dimmed">
                {format.moment(entry.at)} · {format.bytes(entry.bytes)}
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${t('storage.backups.restore')} ${entry.missionTitle} ${format.moment(entry.at)}`}
              onClick={() => void restore(entry)}
            >
              {t('storage.backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
