/** Making documents from the mission that is open, and telling how it went. */
import { useState } from 'react';
import { useMissionStore } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { PaperSize } from '#shared/export/booklet/options.ts';
import type { DocumentJob } from '#shared/export/makeDocument.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { FileError, SaveRequest } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { runDocument } from './runDocument.ts';

type SummaryJob = Extract<DocumentJob, { kind: 'summary' }>;
/** The plan is read off the log when the summary is made. */
type Wanted = Exclude<DocumentJob, SummaryJob> | Omit<SummaryJob, 'plan'>;

/** `busy` while a document is being made and saved, `done` how much of it is, from 0 to 1; `save` never throws. */
export function useSaveDocument(): { busy: boolean; done: number; save: (job: Wanted) => void } {
  const store = useMissionStore();
  const { busy, saveMade } = useSaving();
  const [done, setDone] = useState(0);
  return {
    busy,
    done,
    save: (wanted) =>
      saveMade(async () => {
        setDone(0);
        const times = await store.rowTimes();
        const job = wanted.kind === 'summary' ? { ...wanted, plan: await store.plannedItems() } : wanted;
        const { state } = store.getSnapshot();
        const made = await runDocument({ state, job, times }, setDone);
        if (!made.ok) return made;
        const { name: suggestedName, filter, bytes, holdsPrivate } = made.value;
        return { ok: true, value: { request: { suggestedName, filter, bytes }, holdsPrivate } };
      }),
  };
}

/** The desktop's own print to PDF; only where the host can. */
export function useSavePages(): {
  busy: boolean;
  save: (route: string, paper: PaperSize, nameParts: readonly string[]) => void;
} {
  const store = useMissionStore();
  const host = useHost();
  const { busy, saveMade } = useSaving();
  return {
    busy,
    save: (route, paper, nameParts) =>
      saveMade(async () => {
        // The window that prints reads the mission from the disk.
        await store.settled();
        const made = await host.printToPdf({ route, paper });
        if (!made.ok) return made;
        const filter = { mime: 'application/pdf', extensions: ['pdf'] };
        const request = { suggestedName: fileName(nameParts, 'pdf'), filter, bytes: made.value };
        return { ok: true, value: { request, holdsPrivate: false } };
      }),
  };
}

interface Made {
  readonly request: SaveRequest;
  readonly holdsPrivate: boolean;
}

function useSaving(): { busy: boolean; saveMade: (make: () => Promise<Result<Made, FileError>>) => void } {
  const { t, format } = useI18n();
  const host = useHost();
  const [busy, setBusy] = useState(false);

  const told = async (make: () => Promise<Result<Made, FileError>>): Promise<void> => {
    const made = await make();
    const saved = made.ok ? await host.saveFile(made.value.request) : made;
    if (made.ok && saved.ok) {
      notify({
        color: 'jade',
        title: t('documents.saved', { name: saved.value.name }),
        message: made.value.holdsPrivate ? t('documents.savedPrivate') : '',
      });
      return;
    }
    const reason = saved.ok ? undefined : fileErrorText(t, format, saved.error);
    if (reason !== undefined)
      notify({ color: 'red', title: t('documents.notSaved'), message: reason, autoClose: false });
  };

  return {
    busy,
    saveMade: (make) => {
      setBusy(true);
      void told(make)
        .catch((error: unknown) => {
          const reason = t('error.file.failed', { detail: String(error) });
          notify({ color: 'red', title: t('documents.notSaved'), message: reason, autoClose: false });
        })
        .finally(() => setBusy(false));
    },
  };
}
