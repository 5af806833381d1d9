/** Saving a mission file from a dialog: locked where the person wishes, said when it is there, and why where it is not. */
import { useState } from 'react';
import { sealedFile } from '#renderer/data/missionFile.ts';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { SealWish } from '#renderer/ui/SealChoice.tsx';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { Bytes } from '#shared/ipc/host.ts';

interface FileToSave {
  /** Parts of the name that is proposed. */
  readonly named: readonly string[];
  readonly bytes: Bytes;
  /** To be said of the file that was saved under this name. */
  readonly said: (name: string) => string;
}

export interface Saving {
  readonly busy: boolean;
  readonly save: (make: () => Promise<FileToSave>) => Promise<void>;
}

export function useSavingFile(seal: SealWish, onClose: () => void): Saving {
  const { t, format } = useI18n();
  const host = useHost();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    save: async (make) => {
      setBusy(true);
      const { named, bytes, said } = await make();
      const saved = await host.saveFile({
        suggestedName: fileName(named, 'legation'),
        filter: MISSION_FILE,
        bytes: seal.wanted ? await sealedFile(bytes, seal.key) : bytes,
      });
      setBusy(false);
      if (saved.ok) {
        notify({ message: said(saved.value.name) });
        onClose();
        return;
      }
      const reason = fileErrorText(t, format, saved.error);
      if (reason !== undefined) notify({ id: 'release', color: 'red', message: reason });
    },
  };
}
