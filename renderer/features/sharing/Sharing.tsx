/** Who works on the mission with whom, by which server, and what of that asks for a word. */
import { useEffect } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useHubStatus } from '#renderer/stores/hubs.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { AsideList } from './AsideList.tsx';
import { CalendarAddress } from './CalendarAddress.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { Devices } from './Devices.tsx';
import { Invitations } from './Invitations.tsx';
import { HubSection } from './HubSection.tsx';
import { InviteForm } from './InviteForm.tsx';
import { Leave } from './Leave.tsx';
import { Members } from './Members.tsx';
import { NotShared } from './NotShared.tsx';
import { ReleaseNotices } from './ReleaseNotices.tsx';
import { Section } from './Section.tsx';
import classes from './Sharing.module.css';
import { StatusBlock } from './StatusBlock.tsx';
import { useDoors } from './useDoors.ts';
import { useMembers } from './useMembers.ts';
import { useConnection, useShared } from './useShared.ts';

export default function Sharing() {
  const { t } = useI18n();
  const { id } = useMission();
  return (
    <WithWords area="sharing">
      <PageHeader title={t('shell.sharing')} />
      <Parts missionId={id} />
    </WithWords>
  );
}

function Parts({ missionId }: { missionId: string }) {
  const shared = useShared(missionId);
  if (shared === undefined) return null;
  return shared === null ? (
    <div className={classes['columns']}>
      <NotShared missionId={missionId} />
    </div>
  ) : (
    <Shared missionId={missionId} address={shared.address} />
  );
}

function Shared({ missionId, address }: { missionId: string; address: string }) {
  const { t } = useI18n();
  const status = useSyncStatus(missionId);
  const doors = useDoors(address);
  const members = useMembers(doors, missionId);
  const connection = useConnection(address);
  const host = useHost();
  const hub = useHubStatus(missionId);
  const { reload } = members;
  const syncedAt = status?.syncedAt;
  // Who has come meanwhile is seen at the next sync, at the latest within a minute.
  useEffect(() => {
    if (syncedAt !== undefined) reload();
  }, [reload, syncedAt]);
  const own = members.known?.list.members.find(({ account }) => account === connection?.account);
  const leads = (own?.role ?? status?.role) === 'lead';
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        <Section title={t('sharing.status.title')}>
          {status === undefined ? t('sharing.status.starting') : <StatusBlock missionId={missionId} status={status} />}
        </Section>
        <AsideList missionId={missionId} count={status?.setAside ?? 0} />
        <DifferenceList />
        <Members missionId={missionId} doors={doors} read={members} own={connection?.account} leads={leads} />
      </div>
      <div className={classes['column']}>
        {(leads || hub !== undefined) && host.capabilities.hub && connection !== undefined && (
          <HubSection missionId={missionId} connection={connection} status={status} />
        )}
        {leads && <InviteForm missionId={missionId} doors={doors} read={members} />}
        {leads && <Invitations missionId={missionId} doors={doors} read={members} />}
        <CalendarAddress missionId={missionId} doors={doors} />
        <ReleaseNotices section />
        <Devices doors={doors} />
        <Leave missionId={missionId} doors={doors} own={connection?.account} waiting={status?.waiting ?? 0} />
      </div>
    </div>
  );
}
