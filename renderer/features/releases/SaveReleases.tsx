/** A file that takes the newest release, and who has read which, to whoever has no connection: by stick or mail. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { missionFileBytes } from '#renderer/data/missionFile.ts';
import { useMission, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { SealChoice, useSealWish } from '#renderer/ui/SealChoice.tsx';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { useSavingFile } from './useSavingFile.ts';

/** Nothing of the draft, of what staff keep, of private details or of own notes is in it. */
const FOR_THE_DELEGATION = { withPrivate: false, withOwn: false, withFiles: false, released: true } as const;

export function SaveReleases({ onClose }: { onClose: () => void }) {
  const { t, pick } = useI18n();
  const workspace = useWorkspace();
  const store = useMissionStore();
  const { title } = useMission();
  const seal = useSealWish(true);
  const { busy, save } = useSavingFile(seal, onClose);
  const make = async () => {
    const { state } = store.getSnapshot();
    const { number } = currentRelease(state) ?? { number: 0 };
    const { bytes } = await missionFileBytes(workspace, state, FOR_THE_DELEGATION);
    return {
      named: [pick(title), t('releases.number', { number })],
      bytes,
      said: (name: string) => t('releases.file.saved', { name }),
    };
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
          <Button loading={busy} onClick={() => void save(make)} data-autofocus data-testid="save-releases-file">
            {t('releases.file.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
