/** A file that was locked asks for its key before anything of it is read. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { unsealed } from '#renderer/data/missionFile.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { isKey } from '#shared/export/missionFile/sealKey.ts';
import type { OpenedFile } from '#shared/ipc/host.ts';
import { RefusedFile } from './RefusedFile.tsx';

interface LockedFileProps {
  file: OpenedFile;
  onOpened: (file: OpenedFile) => void;
  onClose: () => void;
}

export function LockedFile(props: LockedFileProps) {
  return (
    <WithWords area="seal">
      <KeyForm {...props} />
    </WithWords>
  );
}

function KeyForm({ file, onOpened, onClose }: LockedFileProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [altered, setAltered] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!isKey(typed)) {
      setProblem(t('seal.short'));
      return;
    }
    setBusy(true);
    const opened = await unsealed(file.bytes, typed);
    setBusy(false);
    if (opened.ok) onOpened({ ...file, bytes: opened.value });
    else if (opened.error === 'key') setProblem(t('seal.wrong'));
    else setAltered(true);
  };
  if (altered) {
    return <RefusedFile why={`${file.name}: ${t('seal.altered')}`} onClose={onClose} />;
  }
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <Stack gap="md">
        <div>
          <Text fw={600}>{t('seal.title')}</Text>
          <Text size="sm">{t('seal.hint', { name: file.name })}</Text>
        </div>
        <TextInput
          label={t('seal.typed')}
          placeholder="0000-0000-0000-0000"
          value={typed}
          error={problem}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          data-autofocus
          data-testid="file-key"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('seal.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
