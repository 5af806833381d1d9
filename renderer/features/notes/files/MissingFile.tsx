import { Button, Group, Modal, Text } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { loadSharingWords, useFetched } from '#renderer/ui/useFetched.ts';
import { TransferText } from './TransferText.tsx';
import { type Transferring, useTransfer } from './useTransfer.ts';

interface Props {
  readonly file: { readonly name: string; readonly sha256: string };
  readonly onClose: () => void;
}

/** A file that a note names and this device does not hold: what happened, and how it comes back. */
export default function MissingFile({ file, onClose }: Props) {
  const { t } = useI18n();
  const transferring = useTransfer(file.sha256);
  const words = useFetched(loadSharingWords, transferring !== undefined);
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('notes.files.missing')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </Text>
      {transferring === undefined || !words ? (
        <Text size="sm" mt="xs">
          {t('notes.files.missingHint')}
        </Text>
      ) : (
        <Coming {...transferring} />
      )}
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function Coming({ transfer, offline }: Transferring) {
  const { t } = useI18n();
  return (
    <>
      <Text size="sm" mt="xs" role="status">
        <TransferText transfer={transfer} offline={offline} />
      </Text>
      <Text size="sm" mt="xs" c="dimmed">
        {offline
          ? t('sharing.files.wantedOffline')
          : t(transfer?.state === 'absent' ? 'sharing.files.wantedAbsent' : 'sharing.files.wanted')}
      </Text>
    </>
  );
}
