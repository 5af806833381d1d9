/** The journal of renderer/data in real Chromium: folding, two windows, upgrades of the schema, replaced and erased missions. */
import { expect, test } from '@playwright/test';
import type { DataLayer } from './dataLayer.ts';
import { withDataLayer } from './inPage.ts';

declare const dataLayer: DataLayer;

test.use({ bypassCSP: true });

test.beforeEach(async ({ page, baseURL }) => {
  await withDataLayer(page, baseURL);
});

test('a long journal is folded into packs, and every row stays as it was', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { openWorkspace, LegationDatabase, sampleMission } = dataLayer;
    const workspace = await openWorkspace();
    const { mission, rows } = sampleMission();
    await workspace.addMission({ key: 'openSample' }, rows);
    const store = await workspace.openMission(mission.id);
    if (store === null) throw new Error('the mission is not there');
    const [leg, other] = [...store.getSnapshot().state.tables.legs.values()];
    if (leg === undefined || other === undefined) throw new Error('no legs');
    for (let i = 0; i < 230; i += 1) {
      store.commit({ key: 'editLeg' }, [
        { table: 'legs', id: leg.id, set: { hotelName: `Hotel ${i}` }, before: { hotelName: null } },
      ]);
    }
    store.commit({ key: 'deleteLeg' }, [
      { table: 'legs', id: other.id, set: { deletedAt: '2026-05-31T00:00:00Z' }, before: { deletedAt: null } },
    ]);
    await store.settled();
    const text = (state: typeof store) =>
      JSON.stringify(
        Object.entries(state.getSnapshot().state.tables).map(([table, held]) => [
          table,
          [...held].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ]),
      );
    const before = text(store);
    const db = new LegationDatabase();
    const segmentsBefore = await db.segments.count();
    const reopened = await (await openWorkspace()).openMission(mission.id);
    if (reopened === null) throw new Error('the mission is gone');
    return {
      segmentsBefore,
      segmentsAfter: await db.segments.count(),
      same: text(reopened) === before,
      undo: reopened.getSnapshot().stacks.undo.length,
      privateApart: (await db.segments.toArray()).every(({ scope, rows: packed }) =>
        packed.every(({ table }) => (table === 'travellers') === (scope === 'private')),
      ),
    };
  });
  expect(result.segmentsBefore).toBeGreaterThan(230);
  expect(result.segmentsAfter).toBeLessThan(10);
  expect(result.same).toBe(true);
  expect(result.privateApart).toBe(true);
  expect(result.undo).toBe(200);
});

test('a window that stands open while another folds keeps reading and writing the same mission', async ({
  page,
  context,
  baseURL,
}) => {
  const second = await context.newPage();
  await withDataLayer(second, baseURL);
  const commit = (hotel: string, field: string, times: number) => ({ hotel, field, times });
  const edit = async (target: typeof page, how: ReturnType<typeof commit>) =>
    target.evaluate(async ({ hotel, field, times }) => {
      const held = globalThis as unknown as { store?: Awaited<ReturnType<typeof open>> };
      const open = async () => {
        const workspace = await dataLayer.openWorkspace();
        const { mission, rows } = dataLayer.sampleMission();
        if ((await workspace.changedAt(mission.id)) === null) await workspace.addMission({ key: 'openSample' }, rows);
        const store = await workspace.openMission(mission.id);
        if (store === null) throw new Error('the mission is not there');
        return store;
      };
      held.store ??= await open();
      const { store } = held;
      const id = [...store.getSnapshot().state.tables.legs.keys()].toSorted()[0] ?? '';
      for (let i = 0; i < times; i += 1) {
        store.commit({ key: 'editLeg' }, [
          { table: 'legs', id, set: { [field]: `${hotel} ${i}` }, before: { [field]: null } },
        ]);
      }
      await store.settled();
      return store.getSnapshot().failure;
    }, how);
  expect(await edit(page, commit('First', 'hotelName', 120))).toBeNull();
  // Opens at 122 segments, makes them 242, and stands open.
  expect(await edit(second, commit('Second', 'hotelAddress', 120))).toBeNull();
  // A third opens, and folds.
  const third = await context.newPage();
  await withDataLayer(third, baseURL);
  expect(await edit(third, commit('Third', 'hotelPhone', 1))).toBeNull();
  const count = await third.evaluate(() => new dataLayer.LegationDatabase().segments.count());
  expect(count).toBeLessThan(20);
  expect(await edit(second, commit('Second again', 'hotelAddress', 1))).toBeNull();
  expect(await edit(page, commit('First again', 'hotelName', 1))).toBeNull();
  const seen = async (target: typeof page) =>
    target.evaluate(() => {
      const { store } = globalThis as unknown as {
        store: NonNullable<Awaited<ReturnType<Awaited<ReturnType<DataLayer['openWorkspace']>>['openMission']>>>;
      };
      const rows = [...store.getSnapshot().state.tables.legs].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const leg = rows[0]?.[1];
      return [rows.length, leg?.hotelName, leg?.hotelAddress, leg?.hotelPhone];
    });
  for (const target of [page, second, third]) {
    await expect.poll(async () => seen(target)).toEqual([5, 'First again 0', 'Second again 0', 'Third 0']);
  }
});

test('a database of version 1 opens in a later version with all that is in it', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { Dexie, LegationDatabase, openWorkspace, sampleMission, storageFailure } = dataLayer;
    const { mission, rows } = sampleMission();
    const old = await openWorkspace();
    await old.addMission({ key: 'openSample' }, rows);
    const first = new LegationDatabase();
    await first.open();
    const counts = async (db: InstanceType<typeof Dexie>) =>
      Promise.all(['segments', 'transactions', 'catalogue', 'settings'].map((table) => db.table(table).count()));
    const before = { version: first.verno, counts: await counts(first) };
    first.close();
    // What the next version may look like: one more table, one more index, and a step that fills it.
    const next = new Dexie('legation');
    next.version(1).stores({
      segments: '++seq, missionId',
      transactions: '++n, missionId',
      catalogue: 'id',
      settings: 'key',
    });
    next
      .version(2)
      .stores({ catalogue: 'id, changedAt', pictures: 'id' })
      .upgrade(async (upgrading) => {
        await upgrading.table('catalogue').toCollection().modify({ seen: true });
      });
    await next.open();
    const after = { version: next.verno, counts: await counts(next) };
    const entry = (await next.table('catalogue').get(mission.id)) as { seen?: boolean };
    next.close();
    const kindOf = async (failing: Promise<unknown>): Promise<string> =>
      failing.then(
        () => 'nothing',
        (error: unknown) => storageFailure(error).kind,
      );
    return {
      before,
      after,
      seen: entry.seen,
      opened: await kindOf(openWorkspace()),
      leftOpen: await kindOf(old.readSetting('anything')),
    };
  });
  expect(result.before.version).toBe(1);
  expect(result.after).toEqual({ version: 2, counts: result.before.counts });
  expect(result.seen).toBe(true);
  // The older app, opened beside it or left open, says that a newer one has been here and touches nothing.
  expect({ opened: result.opened, leftOpen: result.leftOpen }).toEqual({
    opened: 'newerVersion',
    leftOpen: 'newerVersion',
  });
});

test('undo never takes away the mission itself', async ({ page }) => {
  const steps = await page.evaluate(async () => {
    const workspace = await dataLayer.openWorkspace();
    const { mission, rows } = dataLayer.sampleMission();
    await workspace.addMission({ key: 'openSample' }, rows);
    const store = await workspace.openMission(mission.id);
    return { undo: store?.getSnapshot().stacks.undo.length, undone: store?.undo() };
  });
  expect(steps).toEqual({ undo: 0, undone: false });
});

test('a mission that another window erased is not half brought back, and can be kept', async ({
  page,
  context,
  baseURL,
}) => {
  const second = await context.newPage();
  await withDataLayer(second, baseURL);
  const id = await page.evaluate(async () => {
    const workspace = await dataLayer.openWorkspace();
    const { mission, rows } = dataLayer.sampleMission();
    await workspace.addMission({ key: 'openSample' }, rows);
    Object.assign(globalThis, { store: await workspace.openMission(mission.id) });
    return mission.id;
  });
  await second.evaluate(async (missionId) => (await dataLayer.openWorkspace()).eraseMission(missionId), id);
  type Store = NonNullable<Awaited<ReturnType<Awaited<ReturnType<DataLayer['openWorkspace']>>['openMission']>>>;
  const edited = await page.evaluate(async (missionId) => {
    const { store } = globalThis as unknown as { store: Store };
    store.commit({ key: 'editMission' }, [
      { table: 'missions', id: missionId, set: { purpose: 'Kept' }, before: { purpose: null } },
    ]);
    await store.settled();
    const db = new dataLayer.LegationDatabase();
    return { failure: store.getSnapshot().failure, segments: await db.segments.count() };
  }, id);
  expect(edited).toEqual({ failure: { kind: 'erased' }, segments: 0 });
  await page.evaluate(() => (globalThis as unknown as { store: Store }).store.retry());
  await expect
    .poll(async () =>
      second.evaluate(async (missionId) => {
        const store = await (await dataLayer.openWorkspace()).openMission(missionId);
        const state = store?.getSnapshot().state;
        return [state?.tables.missions.get(missionId)?.purpose, state?.tables.legs.size];
      }, id),
    )
    .toEqual(['Kept', 5]);
});

test('a replaced mission is read anew by the windows that have it open', async ({ page, context, baseURL }) => {
  const second = await context.newPage();
  await withDataLayer(second, baseURL);
  const id = await page.evaluate(async () => {
    const workspace = await dataLayer.openWorkspace();
    const { mission, rows } = dataLayer.sampleMission();
    await workspace.addMission({ key: 'openSample' }, rows);
    Object.assign(globalThis, { store: await workspace.openMission(mission.id) });
    return mission.id;
  });
  await second.evaluate(async () => {
    const { rows } = dataLayer.sampleMission();
    const few = rows.filter(({ table }) => table === 'missions' || table === 'legs');
    await (await dataLayer.openWorkspace()).addMission({ key: 'openedFile' }, few, { replace: true });
  }, id);
  type Store = NonNullable<Awaited<ReturnType<Awaited<ReturnType<DataLayer['openWorkspace']>>['openMission']>>>;
  await expect
    .poll(async () =>
      page.evaluate(() => {
        const { tables } = (globalThis as unknown as { store: Store }).store.getSnapshot().state;
        return [tables.legs.size, tables.people.size];
      }),
    )
    .toEqual([5, 0]);
});

test('what the search reads of a mission has no row of the private scope, at first and after a change', async ({
  page,
}) => {
  const read = await page.evaluate(async () => {
    const { catchUpShared, LegationDatabase, openWorkspace, readSharedJournal, sampleMission } = dataLayer;
    const workspace = await openWorkspace();
    const { mission, rows } = sampleMission();
    await workspace.addMission({ key: 'openSample' }, rows);
    const store = await workspace.openMission(mission.id);
    if (store === null) throw new Error('the mission is not there');
    const db = new LegationDatabase();
    const first = await readSharedJournal(db, mission.id);
    const [id = ''] = store.getSnapshot().state.tables.travellers.keys();
    store.commit({ key: 'editPerson' }, [
      { table: 'travellers', id, set: { diet: 'Halal' }, before: { diet: null } },
      { table: 'people', id, set: { role: 'Adviser' }, before: { role: null } },
    ]);
    await store.settled();
    const after = await catchUpShared(db, first);
    return {
      held: store.getSnapshot().state.tables.travellers.size,
      read: [first, after].map(({ state }) => state.tables.travellers.size),
      people: first.state.tables.people.size,
      role: after.state.tables.people.get(id)?.role,
      inStep: after.seq > first.seq,
    };
  });
  expect(read.held).toBeGreaterThan(0);
  expect(read.people).toBeGreaterThan(0);
  expect(read.read).toEqual([0, 0]);
  expect({ role: read.role, inStep: read.inStep }).toEqual({ role: 'Adviser', inStep: true });
});
