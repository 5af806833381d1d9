/** A server's store under writes, as a process of its own: says `answered <n>` after each push. Arguments: file, durability, pushes. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { beginMission } from '#server/missions/epoch.ts';
import { push } from '#server/missions/push.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';

const [, , file = '', durability = 'FULL', pushes = '1'] = process.argv;
const MISSION = 'm1';
const NOW = '2026-06-01T00:00:00.000Z';
const ROWS = 20;

const plain = Reflect.get(DatabaseSync.prototype, 'exec');
DatabaseSync.prototype.exec = function weaker(sql) {
  plain.call(this, sql.replace('synchronous = FULL', `synchronous = ${durability}`));
};

const around = { nowMs: () => Date.parse(NOW), newId: () => 'e1' };
const { storage } = openSqlite(file);
const lead = { account: 'a1', name: 'Lead', body: 'b1', role: 'lead', privateGrant: true } as const;
await beginMission(storage, MISSION, lead, around.newId);
for (let n = 1; n <= Number(pushes); n += 1) {
  const ops = Array.from({ length: ROWS }, (_, row) => ({
    table: 'thingsOfNextYear',
    id: `x${n}x${row}`,
    set: { deletedAt: null, text: `${n} `.repeat(200) },
  }));
  const change = { n, id: `t${n}`, stamp: `${NOW}-0000-d1`, at: NOW, label: { key: 'test' }, seen: 0, ops };
  const request = { missionId: MISSION, device: 'd1', epoch: 'e1', clientNow: NOW, transactions: [change] };
  await push(storage, { account: 'a1', device: 'a1.d1' }, { protocol: PROTOCOL, ...request }, around);
  writeSync(1, `answered ${n}\n`);
}
// Nothing is put in order at the end.
process.kill(process.pid, 'SIGKILL');
