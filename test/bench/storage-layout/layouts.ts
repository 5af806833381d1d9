/** Runs in the page: the same rows kept in four ways, timed. Bundled by the benchmark; never part of the app. */
import { Dexie, type Table } from 'dexie';

interface Row {
  readonly id: string;
  readonly missionId: string;
  readonly table: string;
  readonly start: string;
  readonly title: string;
  readonly people: readonly string[];
}

interface Layout {
  readonly stores: Record<string, string>;
  write(db: Dexie, rows: readonly Row[]): Promise<void>;
  read(db: Dexie): Promise<number>;
  edit(db: Dexie, row: Row, index: number): Promise<void>;
}

export interface Figures {
  readonly writeMs: number;
  readonly readMs: number;
  readonly editP50Ms: number;
  readonly editP95Ms: number;
  readonly readAfterEditsMs: number;
}

const PACK = 200;
const EDITS = 150;
const MISSION = 'mission-1';

function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `item-${i}`,
    missionId: MISSION,
    table: i % 3 === 0 ? 'people' : 'programmeItems',
    start: `2026-06-${String((i % 28) + 1).padStart(2, '0')}T09:00`,
    title: `Roundtable ${i} with the Ministry of Water Resources and Irrigation, Almaty, hall ${i % 40}`,
    people: Array.from({ length: 12 }, (_unused, k) => `person-${(i * 7 + k * 131) % 2000}`),
  }));
}

const packsOf = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / PACK) }, (_, i) => rows.slice(i * PACK, (i + 1) * PACK));

const log = (db: Dexie, row: Row): PromiseLike<unknown> =>
  db.table('log').add({ missionId: MISSION, ops: [{ id: row.id, set: { title: row.title } }] });

const perRow = (indexes: string): Layout => ({
  stores: { rows: `[missionId+table+id]${indexes}`, log: '++n, missionId' },
  write: async (db, rows) => {
    await db.transaction('rw', db.table('rows'), () => db.table('rows').bulkPut(rows));
  },
  read: async (db) => {
    const range = db
      .table('rows')
      .where(':id')
      .between([MISSION, Dexie.minKey, Dexie.minKey], [MISSION, Dexie.maxKey, Dexie.maxKey]);
    return (await range.toArray()).length;
  },
  edit: async (db, row) => {
    await db.transaction('rw', db.table('rows'), db.table('log'), async () => {
      await db.table('rows').put(row);
      await log(db, row);
    });
  },
});

export const LAYOUTS: Record<string, Layout> = {
  'a record per row, three indexes': perRow(', missionId, start, *people'),
  'a record per row, no index': perRow(''),
  'packs of 200 rows, rewritten by an edit': {
    stores: { packs: '[missionId+n]', log: '++n, missionId' },
    write: async (db, rows) => {
      await db.transaction('rw', db.table('packs'), () =>
        db.table('packs').bulkPut(packsOf(rows).map((pack, n) => ({ missionId: MISSION, n, rows: pack }))),
      );
    },
    read: async (db) => {
      const packs: { rows: Row[] }[] = await db.table('packs').toArray();
      return packs.reduce((sum, { rows }) => sum + rows.length, 0);
    },
    edit: async (db, row, index) => {
      const packs: Table<{ missionId: string; n: number; rows: Row[] }, [string, number]> = db.table('packs');
      await db.transaction('rw', packs, db.table('log'), async () => {
        const pack = await packs.get([MISSION, Math.floor(index / PACK)]);
        if (pack === undefined) throw new Error('no pack');
        pack.rows[index % PACK] = row;
        await packs.put(pack);
        await log(db, row);
      });
    },
  },
  'journal of segments, packs and edits alike': {
    stores: { segments: '++seq, missionId', log: '++n, missionId' },
    write: async (db, rows) => {
      await db.transaction('rw', db.table('segments'), () =>
        db.table('segments').bulkAdd(packsOf(rows).map((pack) => ({ missionId: MISSION, rows: pack }))),
      );
    },
    read: async (db) => {
      const segments: { rows: Row[] }[] = await db.table('segments').where('missionId').equals(MISSION).sortBy('seq');
      return new Map(segments.flatMap(({ rows }) => rows.map((row) => [row.id, row]))).size;
    },
    edit: async (db, row) => {
      await db.transaction('rw', db.table('segments'), db.table('log'), async () => {
        await db.table('segments').add({ missionId: MISSION, rows: [row] });
        await log(db, row);
      });
    },
  },
};

async function timed(action: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await action();
  return performance.now() - from;
}

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** One layout with so many rows, in a database of its own that is gone afterwards. */
export async function measure(name: string, count: number): Promise<Figures> {
  const layout = LAYOUTS[name];
  if (layout === undefined) throw new Error(name);
  const rows = makeRows(count);
  const open = (): Dexie => {
    const db = new Dexie('layout', { chromeTransactionDurability: 'strict' });
    db.version(1).stores(layout.stores);
    return db;
  };
  let db = open();
  await db.open();
  const writeMs = await timed(() => layout.write(db, rows));
  // Closed and opened again, so that reading does not find the writer's own state.
  db.close();
  db = open();
  await db.open();
  const check = async (): Promise<void> => {
    const found = await layout.read(db);
    if (found !== count) throw new Error(`${name}: ${found} of ${count} rows`);
  };
  const readMs = await timed(check);
  const edits: number[] = [];
  for (let i = 0; i < EDITS; i += 1) {
    const index = (i * 7919) % count;
    const row = rows[index];
    if (row !== undefined)
      edits.push(await timed(() => layout.edit(db, { ...row, title: `${row.title}, moved` }, index)));
  }
  const readAfterEditsMs = await timed(check);
  await db.delete();
  return { writeMs, readMs, editP50Ms: percentile(edits, 0.5), editP95Ms: percentile(edits, 0.95), readAfterEditsMs };
}

Object.assign(globalThis, { measureLayout: measure, layoutNames: Object.keys(LAYOUTS) });
