/**
 * The app's store and sync in browsers, without screens, against a real server: through a network that does everything wrong, one
 * that is paid by the byte, with a wrong clock, and with a server that was put back. Rules: shared/sync/SPEC.md.
 */
import { expect, test } from '@playwright/test';
import { randomOf } from '#test/sim/random.ts';
import type { Done, SyncPage } from '#test/syncPage/page.ts';
import { type Fault, FAULTS, type Passed } from './faultProxy.ts';
import { allTheSame, inStep, joined, office, proxyTo, runInOrder, stands, status, work } from './syncDevices.ts';
import type { Office } from './syncOffice.ts';

declare const device: SyncPage;

runInOrder();

/** How a device is to call what a fault does to it; undefined where it is to notice nothing. */
const REASON: Readonly<Record<Fault, string | undefined>> = {
  dropBefore: 'network',
  dropAfter: 'network',
  cut: 'network',
  badGateway: 'server',
  portal: 'portal',
  portalData: 'portal',
  redirect: 'portal',
  silent: 'timeout',
  trickle: 'timeout',
  delay: undefined,
  none: undefined,
};

const SYNC_DOORS = ['/api/push', '/api/pull'];

/** Every fault once in so many requests, in an order that the seed gives; the slow ones every second time. */
function shuffledFaults(seed: number): () => Fault {
  const random = randomOf(seed);
  let deck: Fault[] = [];
  let rounds = 0;
  return () => {
    if (deck.length === 0) {
      rounds += 1;
      const slow: Fault = rounds % 2 === 0 ? 'silent' : 'trickle';
      deck = [...FAULTS.filter((fault) => fault !== 'silent' && fault !== 'trickle'), slow, 'delay'];
      deck.push(...Array.from({ length: 12 }, (): Fault => 'none'));
    }
    return deck.splice(random.int(deck.length), 1)[0] ?? 'none';
  };
}

function howMany(all: readonly string[], why: string): number {
  return all.filter((each) => each === why).length;
}

const REQUESTS = 100;
/** So much faster than a person's does the first device wait. */
const SPEED = 40;
/** So late a request may come to the proxy. */
const LATE_MS = 50;

test('two devices come to the same through a network that does everything wrong, and say what is wrong (R12, R18)', async ({
  browser,
}) => {
  const at = await office({ items: 0, people: 2 * REQUESTS + 20 });
  const proxy = await proxyTo(at);
  const { page: a } = await joined(browser, proxy.url, await at.invite('lead'), { hurried: SPEED });
  const { page: b } = await joined(browser, at.server.url, await at.invite('lead'));
  await Promise.all([inStep(a, at), inStep(b, at)]);

  const faults = shuffledFaults(11);
  const lines = shuffledFaults(12);
  proxy.play((door) => (SYNC_DOORS.includes(door) ? faults() : lines()));
  proxy.cutAll();
  const asked = (): readonly Passed[] => proxy.passed.filter(({ door }) => SYNC_DOORS.includes(door));
  const before = asked().length;
  // Every fourth name both change, without knowing of each other; the rest only one of them.
  const name = (i: number, of: string): Done => ({ personId: at.people[i] ?? '', set: { badgeName: `${of} ${i}.` } });
  const remark = (i: number): Done => ({ personId: at.people[i] ?? '', set: { remarks: `B ${i}.` } });
  let [ofA, ofB] = [0, 0];
  const under = (): number => asked().length - before;
  await Promise.all([
    (async () => {
      for (; under() < REQUESTS; ofA += 5) {
        await work(
          a,
          at,
          Array.from({ length: 5 }, (_, i) => name(ofA + i, 'A')),
          SPEED * 30,
        );
        await expect.poll(under, { intervals: [10] }).toBeGreaterThan(ofA / 2);
      }
    })(),
    (async () => {
      for (; under() < REQUESTS; ofB += 4) {
        await work(b, at, [name(ofB, 'B'), remark(ofB + 1), remark(ofB + 2), remark(ofB + 3)], 40);
        await expect.poll(under, { intervals: [10] }).toBeGreaterThan(ofB / 2);
      }
    })(),
  ]);

  // A hotel's sign-in page in place of everything: nothing of it is taken, and it is asked more and more seldom.
  proxy.play(() => 'none');
  await inStep(a, at);
  const failures = async () => a.evaluate(() => device.failures());
  // A push that is not answered in time is made again with half of it, and is no failure yet; a pull that is not is one.
  proxy.play((door) => (door === '/api/pull' ? 'silent' : 'none'));
  await work(b, at, [remark(ofB + 1)]);
  await expect
    .poll(async () => (await failures()).some(({ why }) => why === 'timeout'), { intervals: [20] })
    .toBe(true);
  proxy.play(() => 'none');
  await inStep(a, at);
  const [from, failed] = [asked().length, (await failures()).length];
  const portals: Fault[] = [];
  proxy.play(() => portals.pop() ?? (portals.push('portal'), 'portalData'));
  proxy.cutAll();
  await expect.poll(async () => (await status(a, at))?.why, { intervals: [20] }).toBe('portal');
  await work(b, at, [remark(ofB)]);
  await work(
    a,
    at,
    Array.from({ length: 10 }, (_, i) => name(ofA + i, 'A')),
    SPEED * 30,
  );
  await expect.poll(() => asked().length - from, { intervals: [20] }).toBeGreaterThan(4);
  const told = await status(a, at);
  const kept = await stands(a, at);
  expect(told).toMatchObject({ phase: 'offline', why: 'portal', waiting: kept.waiting });
  expect(kept.waiting).toBeGreaterThanOrEqual(10);
  // Each pause is longer than the one before, and kept, whatever is done meanwhile.
  const pauses = (await failures()).slice(failed, failed + 4).map(({ pauseMs }) => pauseMs);
  expect(pauses).toEqual(pauses.toSorted((x, y) => x - y));
  const times = asked().slice(from, from + 5);
  // All of them together: a single request may be late at the proxy, and the next one not, on a machine that is busy.
  const planned = pauses.reduce((sum, pauseMs) => sum + pauseMs, 0) / SPEED;
  expect((times.at(-1)?.at ?? 0) - (times[0]?.at ?? 0)).toBeGreaterThan(0.9 * planned - LATE_MS);
  const whys = (await failures()).map(({ why }) => why);
  const expected = asked()
    .slice(before)
    .map(({ fault }) => REASON[fault])
    .filter((why) => why !== undefined);
  // A request under way is cut with the lines, twice; what is not answered in time is also a slow machine's.
  for (const why of ['network', 'portal', 'server']) {
    const [heard, made] = [howMany(whys, why), howMany(expected, why)];
    expect(heard, why).toBeLessThanOrEqual(made + (why === 'network' ? 2 : 0));
    expect(heard, why).toBeGreaterThan(made - 5);
  }
  expect(new Set(whys)).toEqual(new Set(['network', 'portal', 'server', 'timeout']));
  expect(await a.evaluate(() => device.phases())).not.toContain('refused');

  proxy.play(() => 'none');
  await Promise.all([inStep(a, at), inStep(b, at)]);
  await allTheSame(at, [a, b]);
  await everyNameStands(at, ofA + 10, ofB);
});

/** What either called a person is there, or stands beside what is, or the other had seen it. */
async function everyNameStands(
  { server, missionId, observer, people }: Office,
  ofA: number,
  ofB: number,
): Promise<void> {
  const all = await server.storage.read(missionId, async (mission) => mission.allTransactions());
  const calling = (words: string) =>
    all.find(({ transaction }) => transaction.ops.some(({ set }) => set['badgeName'] === words));
  const rows = [...observer.replica.disk.rows.values()];
  const differences = JSON.stringify(rows.filter(({ table }) => table === 'differences'));
  for (let i = 0; i < Math.max(ofA, ofB); i += 1) {
    const { badgeName } = observer.row('people', people[i] ?? '') as { badgeName?: string };
    for (const words of [i < ofA ? `A ${i}.` : '', i < ofB && i % 4 === 0 ? `B ${i}.` : '']) {
      if (words === '' || words === badgeName) continue;
      const [lost, stood] = [calling(words), calling(badgeName ?? '')];
      const known = (stood?.transaction.seen ?? 0) >= (lost?.seq ?? Number.NaN);
      expect(known || differences.includes(`"${words}"`), `${words} is lost, ${badgeName} stands`).toBe(true);
    }
  }
}

test('a connection that is paid by the byte waits for its person, who syncs once', async ({ browser }) => {
  const at = await office();
  const proxy = await proxyTo(at);
  const { page } = await joined(browser, proxy.url, await at.invite('lead'), {
    before: () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  });
  const paused = async (waiting: number) =>
    expect.poll(async () => status(page, at)).toMatchObject({ phase: 'paused', why: 'metered', waiting });
  const syncs = (): number => proxy.passed.filter(({ door }) => SYNC_DOORS.includes(door)).length;
  await paused(0);
  expect(syncs()).toBe(0);
  const syncNow = async () => {
    await page.evaluate((id) => device.syncNow(id), at.missionId);
    await inStep(page, at);
  };
  await syncNow();
  const asked = syncs();
  await work(page, at, [{ personId: at.people[0] ?? '', set: { badgeName: 'waits' } }]);
  await paused(1);
  // A nudge does not wake it either.
  at.observer.edit('people', at.people[1] ?? '', { badgeName: 'of others' });
  await at.observer.sync();
  await page.waitForTimeout(300);
  await paused(1);
  expect(syncs()).toBe(asked);
  await syncNow();
  await allTheSame(at, [page]);
});

const DAY_MS = 86_400_000;

test('a device whose clock is a day ahead syncs, says so, and does not win for ever (R3)', async ({ browser }) => {
  const at = await office();
  const { page } = await joined(browser, at.server.url, await at.invite('lead'), {
    time: new Date(Date.now() + DAY_MS),
  });
  await inStep(page, at);
  const skew = (await status(page, at))?.skewMs ?? Number.NaN;
  expect(Math.abs(skew + DAY_MS)).toBeLessThan(60_000);
  const [personId = ''] = at.people;
  await work(page, at, [{ personId, set: { badgeName: 'tomorrow' } }]);
  await inStep(page, at);
  // Later, and without knowing of it.
  at.observer.edit('people', personId, { badgeName: 'today' });
  await at.observer.sync();
  expect(at.observer.row('people', personId)).toMatchObject({ badgeName: 'today' });
  await allTheSame(at, [page]);
});

test('a server that was put back from a copy takes nothing from a device before its person says so (R5, R7)', async ({
  browser,
}) => {
  const at = await office();
  const proxy = await proxyTo(at);
  // A viewer cannot bring back what the copy has not.
  const { page } = await joined(browser, proxy.url, await at.invite('viewer'), { hurried: 20 });
  await inStep(page, at);
  const copy = await at.server.copy();
  const person = { names: {}, origin: 'hongKong', aliases: [], groupIds: [] };
  for (let i = 0; i < 60; i += 1) at.observer.edit('people', `added${i}`, person, true);
  await at.observer.sync();
  await inStep(page, at);
  const added = async () =>
    page.evaluate(
      async (id) => Object.keys(await device.rows(id)).filter((key) => key.startsWith('people/added')),
      at.missionId,
    );
  await expect.poll(added).toHaveLength(60);

  await at.server.putBack(copy);
  await expect.poll(async () => status(page, at)).toMatchObject({ phase: 'held', held: { removals: 60 } });
  await page.evaluate((id) => device.syncNow(id), at.missionId);
  await expect.poll(async () => (await status(page, at))?.phase).toBe('held');
  expect(await added()).toHaveLength(60);
  await page.evaluate((id) => device.allowRemovals(id), at.missionId);
  await inStep(page, at);
  expect(await added()).toHaveLength(0);
  // Somebody who may brings it back, for all.
  expect(await at.observer.sync()).toEqual({ kind: 'done' });
  await expect.poll(added).toHaveLength(60);
});
