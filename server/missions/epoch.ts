/** The life of a mission on a server: its beginning, a restored copy of it, and the end of old tombstones. */
import type { Member } from '#shared/sync/rights.ts';
import type { MissionHead, Storage } from '../storage/storage.ts';
import type { Surroundings } from './push.ts';

/** Makes room for a mission; false where it is here already. */
export async function beginMission(
  storage: Storage,
  missionId: string,
  lead: Member,
  newId: () => string,
): Promise<boolean> {
  return storage.write(missionId, async (mission) => {
    if ((await mission.head()) !== null) return false;
    await mission.putHead({ missionId, epoch: newId(), seq: 0, horizon: 0, lineage: [] });
    await mission.putMember(lead);
    return true;
  });
}

/** To be called for each mission of a store that was put back from a copy, before anybody speaks to it (R5). */
export async function mintEpoch(
  storage: Storage,
  missionId: string,
  { newId, nowMs }: Surroundings,
): Promise<MissionHead | null> {
  return storage.write(missionId, async (mission) => {
    const head = await mission.head();
    if (head === null) return null;
    const minted = {
      ...head,
      epoch: newId(),
      // The clock counts faster than missions do, so no number of any store before this one comes again (R6).
      seq: Math.max(head.seq, nowMs()),
      lineage: [...head.lineage, { epoch: head.epoch, survived: head.seq }],
    };
    await mission.putHead(minted);
    return minted;
  });
}

/** Takes away the tombstones up to a number; who has not heard of them reads everything anew (R17). */
export async function pruneTombstones(storage: Storage, missionId: string, upTo: number): Promise<number> {
  return storage.write(missionId, async (mission) => {
    const head = await mission.head();
    if (head === null || upTo <= head.horizon) return 0;
    const old = await mission.tombstones(upTo);
    // Where none has gone, nobody has to begin anew.
    if (old.length === 0) return 0;
    await mission.removeRows(old);
    await mission.putHead({ ...head, horizon: Math.min(upTo, head.seq) });
    return old.length;
  });
}
