/** A mission of that id is on this device and is not shared: it is kept as a file before the shared one takes its place. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { saveCopy } from './saveCopy.ts';

export function InTheWay({ missionId, onReplace }: { missionId: string; onReplace: () => Promise<void> }) {
  const { t, format, locale } = useI18n();
  const host = useHost();
  const workspace = useWorkspace();
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const done = await saveCopy(host, workspace, missionId, locale);
    setBusy(false);
    setProblem(done.ok ? undefined : fileErrorText(t, format, done.error));
    if (done.ok) setSaved(done.value.name);
  };
  const replace = (): void => {
    setBusy(true);
    void onReplace();
  };
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.inTheWayTitle')}
      </Title>
      <Text>{t('sharing.join.inTheWay')}</Text>
      {saved !== null && (
        <Alert color="jade" icon={<IconCheck />} role="status">
          {t('sharing.join.savedCopy', { name: saved })}
        </Alert>
      )}
      {problem !== undefined && (
        <Alert color="orange" role="alert">
          {problem}
        </Alert>
      )}
      <Group gap="xs">
        <Button variant={saved === null ? 'filled' : 'default'} loading={busy} onClick={() => void save()}>
          {t('sharing.join.saveCopy')}
        </Button>
        <Button
          variant={saved === null ? 'subtle' : 'filled'}
          color={saved === null ? 'red' : 'jade'}
          disabled={busy}
          onClick={replace}
          data-testid="replace-copy"
        >
          {saved === null ? t('sharing.join.replaceUnsaved') : t('sharing.join.replace')}
        </Button>
      </Group>
    </>
  );
}
