/** A file that takes the newest release, and who has read which, to whoever has no connection: by stick or mail. */
import { useCallback, useState } from 'react';
import { missionFileBytes } from '#renderer/data/missionFile.ts';
import { useMission, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';

/** Nothing of the draft, of what staff keep, of private details or of own notes is in it. */
const FOR_THE_DELEGATION = { withPrivate: false, withOwn: false, withFiles: false, released: true } as const;

export function useSaveReleases(): { readonly busy: boolean; readonly save: () => void } {
  const { t, pick, format } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const store = useMissionStore();
  const { title } = useMission();
  const [busy, setBusy] = useState(false);
  const save = useCallback(async () => {
    setBusy(true);
    const { state } = store.getSnapshot();
    const { number } = currentRelease(state) ?? { number: 0 };
    const saved = await host.saveFile({
      suggestedName: fileName([pick(title), t('releases.number', { number })], 'legation'),
      filter: MISSION_FILE,
      bytes: (await missionFileBytes(workspace, state, FOR_THE_DELEGATION)).bytes,
    });
    setBusy(false);
    if (saved.ok) {
      notify({ message: t('releases.file.saved', { name: saved.value.name }) });
      return;
    }
    const reason = fileErrorText(t, format, saved.error);
    if (reason !== undefined) notify({ id: 'release', color: 'red', message: reason });
  }, [t, pick, format, workspace, host, store, title]);
  return { busy, save: useCallback(() => void save(), [save]) };
}
