/** The first thing that a client asks: do we understand each other, who am I here, and which missions are mine? */
import type { LocalText } from '#shared/domain/fields.ts';
import { localText } from '#shared/domain/fields.ts';
import { ATTACHMENT_MAX } from '#shared/domain/notes/note.ts';
import { PART_BYTES } from '#shared/sync/blobWire.ts';
import { mayRead, type Member, readable } from '#shared/sync/rights.ts';
import { helloRequest, MIN_PROTOCOL } from '#shared/sync/joinWire.ts';
import { BATCH } from '#shared/sync/wire.ts';
import type { MissionReader } from '../storage/storage.ts';
import { door } from './reading.ts';

/** Who speaks a later protocol than this server is answered, too: they may still know this one. */
export const helloDoor = door(helloRequest, async ({ storage, around }, { account }, request) => {
  if (request.protocol < MIN_PROTOCOL) return 'protocol';
  const wanted = request.missionId === undefined ? await storage.missionsOf(account.id) : [request.missionId];
  const missions = [];
  for (const missionId of wanted) {
    const mine = await storage.read(missionId, async (mission) => {
      const member = await mission.member(account.id);
      if (member === null) return null;
      const names = await titleOf(mission, missionId, member);
      return { missionId, role: member.role, body: member.body, ...(names === undefined ? {} : { names }) };
    });
    if (mine !== null) missions.push(mine);
  }
  if (request.missionId !== undefined && missions.length === 0) return 'noMission';
  const { id, name, body, begins } = account;
  return {
    minProtocol: MIN_PROTOCOL,
    now: new Date(around.nowMs()).toISOString(),
    limits: { ...BATCH, blobBytes: ATTACHMENT_MAX, blobPartBytes: PART_BYTES.most },
    account: { id, name, body, begins },
    missions,
  };
});

/** The title as a member may read it; without one, as whoever is asked to the mission may. */
export async function titleOf(
  mission: MissionReader,
  missionId: string,
  member?: Member,
): Promise<LocalText | undefined> {
  const [row] = await mission.rows([{ table: 'missions', id: missionId }]);
  const streams = member === undefined ? ['public'] : readable(member);
  if (row === undefined || !mayRead(streams, row.key) || typeof row.row['deletedAt'] === 'string') return undefined;
  const title = localText.safeParse(row.row['title']);
  return title.success ? title.data : undefined;
}
