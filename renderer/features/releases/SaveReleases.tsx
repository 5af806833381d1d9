/** A file that takes the newest release, and who has read which, to whoever has no connection: by stick or mail. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { missionFileBytes, sealedFile } from '#renderer/data/missionFile.ts';
import { useMission, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { SealChoice, useSealWish } from '#renderer/ui/SealChoice.tsx';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';

/** Nothing of the draft, of what staff keep, of private details or of own notes is in it. */
const FOR_THE_DELEGATION = { withPrivate: false, withOwn: false, withFiles: false, released: true } as const;

export default function SaveReleases({ onClose }: { onClose: () => void }) {
  const { t, pick, format } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const store = useMissionStore();
  const { title } = useMission();
  const seal = useSealWish(true);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const { state } = store.getSnapshot();
    const { number } = currentRelease(state) ?? { number: 0 };
    const { bytes } = await missionFileBytes(workspace, state, FOR_THE_DELEGATION);
    const saved = await host.saveFile({
      suggestedName: fileName([pick(title), t('releases.number', { number })], 'legation'),
      filter: MISSION_FILE,
      bytes: seal.wanted ? await sealedFile(bytes, seal.key) : bytes,
    });
    setBusy(false);
    if (saved.ok) {
      notify({ message: t('releases.file.saved', { name: saved.value.name }) });
      onClose();
      return;
    }
    const reason = fileErrorText(t, format, saved.error);
    if (reason !== undefined) notify({ id: 'release', color: 'red', message: reason });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('releases.file.save')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('releases.file.hint')}</Text>
        <SealChoice wish={seal} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={busy} onClick={() => void save()} data-autofocus data-testid="save-releases-file">
            {t('releases.file.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
