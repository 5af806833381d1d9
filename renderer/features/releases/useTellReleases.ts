/** A notice of the system when a release comes while nobody looks at the window: what it changes for the person at this device. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { useMission, useMissionState, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import type { Unread } from '#shared/domain/release/reading.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { differenceText } from './differenceText.ts';

const TITLE_MAX = 200;
const BODY_MAX = 1000;
const LINES = 4;

export function useTellReleases(knownId: string | undefined, unread: Unread | undefined): void {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const host = useHost();
  const workspace = useWorkspace();
  const state = useMissionState();
  const mission = useMission();
  const { personId, known } = useOwnPerson();
  const newest = currentRelease(state);
  const last = useRef(knownId);

  const tell = useEffectEvent(async (releaseId: string) => {
    if (newest === undefined || (personId !== undefined && unread === undefined)) return;
    // Another window of this device may tell it.
    if (!(await workspace.claimSetting(`releaseTold.${mission.id}`, releaseId))) return;
    const title = `${t('releases.number', { number: newest.number })}: ${pick(mission.title)}`.slice(0, TITLE_MAX);
    const lines = (unread?.differences ?? []).map((one) =>
      differenceText(i18n, state, one, (item) => itemTitle(i18n, item)),
    );
    const more = lines.length > LINES ? ['…'] : [];
    const body = [pick(newest.message), ...lines.slice(0, LINES), ...more].filter((line) => line !== '').join('\n');
    await host.remind({ missionId: mission.id, screen: 'releases', title, body: body.slice(0, BODY_MAX) });
  });

  const newestId = newest?.id;
  useEffect(() => {
    if (!known || newestId === undefined || newestId === last.current) return;
    last.current = newestId;
    if (document.hidden || !document.hasFocus()) void tell(newestId);
  }, [known, newestId]);
}
