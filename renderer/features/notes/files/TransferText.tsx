/** How a file of a shared mission stands that is not on both sides, in a few words. */
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { FileTransfer } from '#renderer/stores/fileTransfers.ts';

interface Props {
  /** Undefined where nothing is known of it yet; it is not here. */
  readonly transfer: FileTransfer | undefined;
  readonly offline: boolean;
}

export function TransferText({ transfer, offline }: Props) {
  const { t } = useI18n();
  if (transfer === undefined) return t('sharing.files.down.offline');
  const { way, state, done, size } = transfer;
  const partly = (words: string): string =>
    t('sharing.files.part', { state: words, percent: size === 0 ? 0 : Math.floor((done / size) * 100) });
  if (way === 'up') {
    if (state === 'failed') return t('sharing.files.up.failed');
    if (state === 'moving') return partly(t('sharing.files.up.moving'));
    return t('sharing.files.up.waiting');
  }
  if (state === 'moving') return partly(t('sharing.files.down.moving'));
  if (state === 'failed') return t('sharing.files.down.failed');
  if (offline) return t('sharing.files.down.offline');
  return t(state === 'absent' ? 'sharing.files.down.absent' : 'sharing.files.down.waiting');
}
