/** What of a difference the person of this device may settle, as the server will say. */
import { useMissionState } from '#renderer/data/react.tsx';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import type { Choice, OpenDifference } from '#shared/domain/agreement/settle.ts';
import { isTableName } from '#shared/domain/tables.ts';
import { type Member, mayWrite, ROLES } from '#shared/sync/rights.ts';
import { useBodyNames } from './useMembers.ts';
import { useConnection } from './useShared.ts';

export interface Settling {
  readonly may: Readonly<Record<Choice, boolean>>;
  /** Whose record it is, where its name is known. */
  readonly bodyThatDecides: string | undefined;
}

export function useSettling({ row }: OpenDifference): Settling {
  const state = useMissionState();
  const status = useSyncStatus(state.missionId);
  const connection = useConnection(status?.address);
  const record = isTableName(row.table) ? state.tables[row.table].get(row.rowId) : undefined;
  const owner = record !== undefined && 'bodyId' in record ? record.bodyId : undefined;
  const bodyName = useBodyNames(state.missionId, [owner]);
  // Alone on this device, one decides alone.
  const role = status === undefined ? 'lead' : (ROLES.find((one) => one === status.role) ?? 'viewer');
  const bodyId = status?.bodyId ?? connection?.bodyId ?? '';
  const member: Member = { account: '', name: connection?.name ?? '', body: bodyId, role, privateGrant: true };
  const own = status !== undefined && row.body === bodyId && row.by === member.name;
  const paths = row.values.map(({ path }) => path);
  const held = { account: '', body: owner ?? bodyId };
  const writes = mayWrite(member, row.table, paths, held) === 'write';
  const settles = role === 'lead' || ((role === 'organiser' || role === 'staff') && held.body === bodyId);
  const withdraw = own && row.kind === 'proposal' && !writes;
  return {
    may: { take: writes && (settles || own), keep: settles || (own && row.kind !== 'proposal'), withdraw },
    bodyThatDecides: bodyName(owner),
  };
}
