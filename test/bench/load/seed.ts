/** Missions and people, written into a store before any server opens it. */
import type { Accounts } from '#server/accounts/accounts.ts';
import { hashOfSecret } from '#server/accounts/secrets.ts';
import { beginMission } from '#server/missions/epoch.ts';
import { push } from '#server/missions/push.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { KeptTransaction, ServerRow, Storage } from '#server/storage/storage.ts';
import { TABLES, type TableName } from '#shared/domain/tables.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { createClock } from '#shared/sync/clock.ts';
import type { Member, Role } from '#shared/sync/rights.ts';
import { uploadOf } from '#shared/sync/share.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';

export const EPOCH = 'epoch0';

export interface Opened {
  readonly storage: Storage;
  readonly accounts: Accounts;
}

/** The sample mission as a server has it that took it in. */
export interface Template {
  readonly rows: readonly ServerRow[];
  readonly transactions: readonly KeptTransaction[];
  readonly seq: number;
  /** Items of the programme, to edit. */
  readonly items: readonly string[];
}

export function member(account: string, role: Role): Member {
  return { account, name: `Person ${account}`, body: 'body0', role, privateGrant: false };
}

export const secretOf = (account: string): string => `secret-of-the-device-of-${account}`;
export const missionAt = (index: number): string => `mission${index}`;
export const delegateAt = (index: number): string => `delegate${index}`;
export const organiserAt = (index: number): string => `organiser${index}`;
/** Who has the one idle line of a mission. */
export const holderOf = (index: number): string => `holder${index}`;

export async function sampleOnServer(): Promise<Template> {
  const storage = new MemoryStorage();
  const missionId = missionAt(0);
  const clock = createClock('seed');
  const at = new Date().toISOString();
  await beginMission(storage, missionId, member('lead', 'lead'), () => EPOCH);
  const parts = uploadOf(sampleMission().rows as Parameters<typeof uploadOf>[0], at);
  const transactions = parts.map((ops, n) => ({
    n: n + 1,
    id: `seed${n}`,
    stamp: clock.next(Date.now()),
    at,
    label: { key: 'shareMission' },
    seen: 0,
    ops: ops.map(({ table, id, set }) => ({ table, id, set })),
  }));
  const answer = await push(
    storage,
    { account: 'lead', device: 'lead.seed' },
    { protocol: PROTOCOL, missionId, device: 'seed', epoch: EPOCH, clientNow: at, transactions } as never,
    { nowMs: () => Date.now(), newId: () => 'id' },
  );
  if ('refused' in answer) throw new Error(`the sample was refused: ${answer.refused}`);
  return storage.read(missionId, async (mission) => {
    const tables = Object.keys(TABLES) as TableName[];
    const rows = (await Promise.all(tables.map(async (table) => mission.rowsOf(table)))).flat();
    return {
      rows,
      transactions: await mission.allTransactions(),
      seq: answer.after,
      items: rows.filter(({ table }) => table === 'programmeItems').map(({ id }) => id),
    };
  });
}

export async function putPeople({ accounts }: Opened, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await accounts.putAccount({ id, name: `Person ${id}`, body: 'body0', begins: true });
    const device = { id: `device-${id}`, account: id, name: 'Laptop', approvedAt: new Date().toISOString() };
    await accounts.addDevice(hashOfSecret(secretOf(id)), device);
  }
}

export async function putMission(
  { storage }: Opened,
  template: Template,
  missionId: string,
  members: readonly Member[],
): Promise<void> {
  await storage.write(missionId, async (mission) => {
    await mission.putHead({ missionId, epoch: EPOCH, seq: template.seq, horizon: 0, lineage: [] });
    for (const one of members) await mission.putMember(one);
    await mission.putRows(template.rows.map((row) => ({ ...row, row: { ...row.row, missionId } })));
    await mission.addTransactions(template.transactions);
  });
}
