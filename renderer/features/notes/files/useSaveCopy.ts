import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { endingOf, kindOfMediaType } from '#shared/domain/notes/files/fileKinds.ts';
import type { Attachment } from '#shared/domain/notes/note.ts';
import { useFindBytes } from './fileBytes.ts';

/** Saves the file as it was attached; `onMissing` where its bytes are nowhere. */
export function useSaveCopy(): (file: Attachment, onMissing: () => void) => void {
  const { t, format } = useI18n();
  const host = useHost();
  const find = useFindBytes();
  const save = async ({ name, mediaType, sha256 }: Attachment, onMissing: () => void): Promise<void> => {
    const bytes = await find(sha256).catch(() => null);
    if (bytes === null) {
      onMissing();
      return;
    }
    const kind = kindOfMediaType(mediaType);
    const ending = /\.([a-z0-9]{1,12})$/iu.exec(name)?.[1]?.toLowerCase();
    const saved = await host.saveFile({
      suggestedName: ending === undefined ? `${name}.${endingOf(kind)}` : name,
      // No browser is told that it could show a web page of unknown make.
      filter: {
        mime: kind === 'webPage' ? 'application/octet-stream' : mediaType.slice(0, 100),
        extensions: [ending ?? endingOf(kind)],
      },
      bytes,
    });
    const failed = saved.ok ? undefined : fileErrorText(t, format, saved.error);
    if (saved.ok) notify({ message: t('notes.files.saved', { name: saved.value.name }) });
    else if (failed !== undefined) notify({ color: 'red', message: failed });
  };
  return (file, onMissing) => void save(file, onMissing);
}
