/** Making a release, and saying so. Whoever makes it has read it. */
import { useEffect, useState } from 'react';
import { useChange, useMissionSnapshot, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { connectionTo } from '#renderer/sync/connections.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { LocalText } from '#shared/domain/fields.ts';
import { acknowledge, makeRelease } from '#shared/domain/release/makeRelease.ts';

/** Gives the id of the release, or undefined where it was refused. */
export function useMakeRelease(): (number: number, message: LocalText) => string | undefined {
  const { t } = useI18n();
  const change = useChange();
  const madeBy = useOwnName();
  const { missionId } = useMissionStore();
  const phase = useSyncStatus(missionId)?.phase;
  const shared = useMissionSnapshot(({ self }) => self !== null);
  const { personId } = useOwnPerson();
  return (number, message) => {
    const now = new Date().toISOString();
    let id = '';
    const made = change({ key: 'makeRelease', params: { number } }, (edit) => {
      id = makeRelease(edit, now, {
        madeBy,
        ...(Object.keys(message).length === 0 ? {} : { message }),
      });
      if (personId !== undefined) acknowledge(edit, now, { releaseId: id, personId, how: 'self' });
    });
    if (!made.ok) {
      notify({ id: 'release', color: 'red', message: t('releases.dialog.failed') });
      return undefined;
    }
    const onItsWay = shared && phase !== 'idle' && phase !== 'syncing';
    notify({
      id: 'release',
      message: t(onItsWay ? 'releases.dialog.madeOffline' : 'releases.dialog.made', { number }),
    });
    return id;
  };
}

/** As those read it who share the mission, else as this device signs its changes. */
function useOwnName(): string {
  const workspace = useWorkspace();
  const { missionId } = useMissionStore();
  const address = useSyncStatus(missionId)?.address;
  const authorName = usePreferences((preferences) => preferences.authorName);
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (address !== undefined) void connectionTo(workspace, address).then((connection) => setKnown(connection?.name));
  }, [workspace, address]);
  return known ?? authorName;
}
