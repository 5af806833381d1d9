import type { Format } from '#shared/i18n/format.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import type { FileError } from '#shared/ipc/host.ts';

/** Why the device did not store something, as renderer/data says it. */
type Failure =
  | { readonly kind: 'full' | 'refused' | 'newerVersion' | 'erased' }
  | { readonly kind: 'failed'; readonly detail: string };

/** What happened to the storage and what to do about it. */
export function storageFailureText(t: Translate, failure: Failure): string {
  return failure.kind === 'failed' ? t('storage.failed', { detail: failure.detail }) : t(`storage.${failure.kind}`);
}

/** The same as a notice, for an action that came to nothing. */
export function storageNotice(t: Translate, failure: Failure): { color: string; title: string; message: string } {
  return { color: 'red', title: t('error.storage.title'), message: storageFailureText(t, failure) };
}

/** Why a file was not read or written and what to do; nothing where the person changed their mind. */
export function fileErrorText(t: Translate, format: Format, error: FileError): string | undefined {
  switch (error.kind) {
    case 'cancelled':
      return undefined;
    case 'tooLarge':
      return t('error.file.tooLarge', { limit: format.bytes(error.limitBytes) });
    case 'failed':
      return t('error.file.failed', { detail: error.detail });
    default:
      return t(`error.file.${error.kind}`);
  }
}
