/**
 * What one more organiser, one more mission and one more delegate cost a server, on SQLite and on PostgreSQL with one and with
 * two processes, beside a floor: `npm run bench:load`. Processor time is what counts: it stays the same beside other work. What
 * is drawn from the figures stands in docs/capacity.md.
 */
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { createClock } from '#shared/sync/clock.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import { percentile, report } from '../figures.ts';
import { type Answered, type Line, many, openLine, post } from './asking.ts';
import { startChild } from './children.ts';
import { Fleet, postgresStore, sqliteStore, type Store, type Used } from './fleet.ts';
import {
  delegateAt,
  EPOCH,
  holderOf,
  member,
  missionAt,
  type Opened,
  organiserAt,
  putMission,
  putPeople,
  sampleOnServer,
  secretOf,
} from './seed.ts';

const number = (name: string, usual: number): number => Number(process.env[`LEGATION_BENCH_${name}`] ?? usual);

/** The middle one is the store that organisers and delegates are measured on. */
const MISSIONS = [10, 100, number('MISSIONS', 1000)] as const;
const BUSY_MISSIONS = MISSIONS[1];
const EDITS = number('EDITS', 100);
const LISTENERS = [1, 5, 20] as const;
const DELEGATES = number('DELEGATES', 1000);
const PER_LINE = [1, 5, 20] as const;
const PULLS = number('PULLS', 1000);
const FIRST_PULLS = 60;
/** Longer than a heartbeat takes to come again. */
const IDLE_MS = number('IDLE_MS', 26_000);
const DAY_MS = number('DAY_MS', 20_000);
const POLL_EVERY_MS = 60_000;
const AT_ONCE = 16;

const template = await sampleOnServer();
const clock = createClock('writer');
let edits = 0;

const perOne = (used: Used, count: number): [string, string] => [
  (used.server / count).toFixed(2),
  used.database === null ? '–' : (used.database / count).toFixed(2),
];
const wall = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(0)} / ${percentile(times, 0.95).toFixed(0)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function pull(url: string, who: string, missionId: string, since: number): Promise<Answered> {
  return post(`${url}/api/pull`, secretOf(who), {
    protocol: PROTOCOL,
    missionId,
    device: 'laptop',
    epoch: EPOCH,
    since,
  });
}

const headIn = ({ text }: Answered): number => Number(/"head":(\d+)/.exec(text)?.[1]);

/** One field of one item, as a person changes it; gives the mission's new number. */
async function edit(url: string, who: string, missionId: string): Promise<number> {
  edits += 1;
  const at = new Date().toISOString();
  const { text } = await post(`${url}/api/push`, secretOf(who), {
    protocol: PROTOCOL,
    missionId,
    device: 'writer',
    epoch: EPOCH,
    clientNow: at,
    transactions: [
      {
        n: edits,
        id: `edit${edits}of${process.pid}`,
        stamp: clock.next(Date.now()),
        at,
        label: { key: 'editItem' },
        seen: template.seq,
        ops: [
          {
            table: 'programmeItems',
            id: template.items[edits % template.items.length],
            set: { 'title.en': `Plenary session, change ${edits}` },
          },
        ],
      },
    ],
  });
  const { after, verdicts } = JSON.parse(text) as { after: number; verdicts: unknown[] };
  if (verdicts.length > 0) throw new Error(`an edit did not come to stand: ${text}`);
  return after;
}

/** Somebody with an open line who pulls after each nudge, as the app does. */
class Listener {
  readonly #who: string;
  readonly #url: string;
  readonly #since = new Map<string, number>();
  readonly #heard = new Map<string, number>();
  readonly #pulling = new Set<string>();
  #line: Line | undefined;
  #arrived: (() => void) | undefined;

  constructor(url: string, who: string) {
    this.#url = url;
    this.#who = who;
  }

  async open(missions: readonly string[]): Promise<this> {
    this.#line = await openLine(this.#url, secretOf(this.#who), missions, (missionId, seq) => {
      // The first nudge says how far the mission is; this one comes with nothing to catch up on.
      if (!this.#since.has(missionId)) this.#since.set(missionId, seq);
      this.#heard.set(missionId, seq);
      void this.#catchUp(missionId);
    });
    return this;
  }

  async #catchUp(missionId: string): Promise<void> {
    if (this.#pulling.has(missionId)) return;
    this.#pulling.add(missionId);
    while (this.at(missionId) < (this.#heard.get(missionId) ?? 0)) {
      this.#since.set(missionId, headIn(await pull(this.#url, this.#who, missionId, this.at(missionId))));
      this.#arrived?.();
    }
    this.#pulling.delete(missionId);
  }

  at(missionId: string): number {
    return this.#since.get(missionId) ?? 0;
  }

  async has(missionId: string, seq: number): Promise<void> {
    while (this.at(missionId) < seq) {
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  close(): void {
    this.#line?.close();
  }
}

async function listeners(
  fleet: Fleet,
  count: number,
  of: (index: number) => { who: string; missions: string[] },
): Promise<Listener[]> {
  const all: Listener[] = [];
  await many(count, AT_ONCE, async (i) => {
    const { who, missions } = of(i);
    all.push(await new Listener(fleet.url(i), who).open(missions));
  });
  return all;
}

type Row = readonly string[];

async function organisers(fleet: Fleet): Promise<Row[]> {
  const rows: Row[] = [];
  const missionId = missionAt(0);
  for (const count of LISTENERS) {
    const open = await listeners(fleet, count, (i) => ({ who: organiserAt(i), missions: [missionId] }));
    const took: number[] = [];
    const once = async (): Promise<void> => {
      const from = performance.now();
      const seq = await edit(fleet.url(0), 'writer', missionId);
      await Promise.all(open.map(async (one) => one.has(missionId, seq)));
      took.push(performance.now() - from);
    };
    for (let i = 0; i < 10; i += 1) await once();
    took.length = 0;
    const used = await fleet.used(async () => {
      for (let i = 0; i < EDITS; i += 1) await once();
    });
    rows.push([`${fleet.name}: ${count} listening`, ...perOne(used, EDITS), wall(took)]);
    for (const one of open) one.close();
  }
  return rows;
}

async function missionsRow(store: Store, count: number, size: string): Promise<Row> {
  const fleet = await Fleet.start(store, 1);
  const before = await fleet.memory();
  const open = await listeners(fleet, count, (i) => ({ who: holderOf(i), missions: [missionAt(i)] }));
  const after = await fleet.memory();
  const idle = count < MISSIONS[2] ? undefined : await fleet.used(async () => pause(IDLE_MS));
  const asked = await fleet.used(async () =>
    many(PULLS, AT_ONCE, async (i) => pull(fleet.url(0), holderOf(i % count), missionAt(i % count), template.seq)),
  );
  for (const one of open) one.close();
  await fleet.stop();
  return [
    `${store.name}: ${count}`,
    megabytes(before),
    megabytes(after),
    idle === undefined ? '' : perOne(idle, IDLE_MS / 60_000).join(' + '),
    perOne(asked, PULLS).join(' + '),
    size,
  ];
}

async function delegates(fleet: Fleet): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (what: string, used: Used, count: number, ...more: string[]): void =>
    void rows.push([`${fleet.name}: ${what}`, ...perOne(used, count), ...more]);
  const missionOf = (i: number): string => missionAt(i % BUSY_MISSIONS);

  const first = await fleet.used(async () =>
    many(DELEGATES, AT_ONCE, async (i) => pull(fleet.url(i), delegateAt(i), missionOf(i), template.seq)),
  );
  row('first request of a device in a quarter of an hour', first, DELEGATES);
  // Mission 0 has been edited; the others stand where they began.
  const quiet = (i: number): string => missionAt(1 + (i % (BUSY_MISSIONS - 1)));
  const quietReader = (i: number): string => delegateAt(1 + (i % (BUSY_MISSIONS - 1)));
  const from = performance.now();
  let bytes = 0;
  const empty = await fleet.used(async () =>
    many(PULLS, AT_ONCE, async (i) => {
      ({ bytes } = await pull(fleet.url(i), quietReader(i), quiet(i), template.seq));
    }),
  );
  const rate = PULLS / ((performance.now() - from) / 1000);
  row(`empty pull, ${bytes} bytes`, empty, PULLS, `${rate.toFixed(0)}/s`);
  for (const [role, who] of [
    ['a delegate', delegateAt(0)],
    ['an organiser', organiserAt(0)],
  ] as const) {
    let size = 0;
    const whole = await fleet.used(async () =>
      many(FIRST_PULLS, 4, async (i) => {
        ({ bytes: size } = await pull(fleet.url(i), who, missionAt(0), 0));
      }),
    );
    row(`first pull of ${role}, ${(size / 1000).toFixed(0)} kB`, whole, FIRST_PULLS);
  }
  return rows;
}

/** So many lines of so many missions each; a new server for each, since memory is seldom given back. */
async function lines(store: Store): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of PER_LINE) {
    const fleet = await Fleet.start(store, 1);
    await many(PULLS, AT_ONCE, async (i) =>
      pull(fleet.url(0), delegateAt(i % DELEGATES), missionAt(i % BUSY_MISSIONS), template.seq),
    );
    const before = await fleet.memory();
    let open: Listener[] = [];
    const used = await fleet.used(async () => {
      open = await listeners(fleet, DELEGATES, (i) => ({ who: delegateAt(i), missions: missionsOf(i).slice(0, each) }));
    });
    const held = ((await fleet.memory()) - before) / DELEGATES;
    rows.push([
      `${store.name}: ${DELEGATES} lines, missions on each: ${each}`,
      ...perOne(used, DELEGATES),
      `${(held / 1000).toFixed(1)} kB`,
    ]);
    for (const one of open) one.close();
    await fleet.stop();
  }
  return rows;
}

/** Lines beside polls, and somebody edits one of the missions every second. */
async function day(fleet: Fleet): Promise<Row> {
  const missionOf = (i: number): string => missionAt(i % BUSY_MISSIONS);
  const open = await listeners(fleet, DELEGATES, (i) => ({ who: delegateAt(i), missions: [missionOf(i)] }));
  const polls = Math.round((DELEGATES * DAY_MS) / POLL_EVERY_MS);
  const since = new Map<number, number>();
  for (let i = 0; i < BUSY_MISSIONS; i += 1)
    since.set(i, open.find((one) => one.at(missionAt(i)) > 0)?.at(missionAt(i)) ?? 0);
  const took: number[] = [];
  const used = await fleet.used(async () => {
    const begun = performance.now();
    const all: Promise<unknown>[] = [];
    for (let i = 0; i < polls; i += 1) {
      await pause(Math.max(0, begun + (i * DAY_MS) / polls - performance.now()));
      const asked = performance.now();
      const poll = pull(fleet.url(i), delegateAt(i), missionOf(i), since.get(i % BUSY_MISSIONS) ?? 0);
      all.push(poll.then(() => took.push(performance.now() - asked)));
      if (i % Math.round((polls * 1000) / DAY_MS) === 0) all.push(edit(fleet.url(i), 'writer', missionOf(i)));
    }
    await Promise.all(all);
    await pause(500);
  });
  const memory = await fleet.memory();
  for (const one of open) one.close();
  return [fleet.name, ...perOne(used, DAY_MS / 60_000), wall(took), megabytes(memory)];
}

const BARE_BYTES = [300, 50_000] as const;

async function floors(store: Store): Promise<Row[]> {
  const { env } = store;
  const file = env['LEGATION_SERVER_DATA'];
  const child = await startChild('test/bench/load/floor.ts', {
    ...env,
    ...(file === undefined ? {} : { FLOOR_FILE: `${file}/floor.sqlite` }),
  });
  const rows: Row[] = [];
  const measure = async (what: string, path: string, count: number): Promise<void> => {
    const ask = async (): Promise<unknown> => post(`${child.url}${path}`, '', { line: 'x'.repeat(400) });
    await many(200, AT_ONCE, ask);
    const [server, database, from] = [child.cpuMs(), store.databaseCpuMs(), performance.now()];
    await many(count, AT_ONCE, ask);
    const used = {
      server: child.cpuMs() - server,
      database: database === null ? null : (store.databaseCpuMs() ?? 0) - database,
    };
    const rate = count / ((performance.now() - from) / 1000);
    rows.push([what, ...perOne(used, count), `${rate.toFixed(0)}/s`]);
  };
  if (env['DATABASE_URL'] === undefined) {
    for (const bytes of BARE_BYTES) await measure(`node:http, 200 with ${bytes} bytes`, `/${bytes}`, PULLS);
  }
  await measure(`node:http, one INSERT into ${store.name}`, '/insert', PULLS);
  await child.stop();
  return rows;
}

function missionsOf(delegate: number): string[] {
  return Array.from({ length: 20 }, (_, j) => missionAt((delegate + j * 5) % BUSY_MISSIONS));
}

async function seedUpTo(opened: Opened, from: number, to: number): Promise<void> {
  const readers = new Map<string, string[]>();
  if (to === BUSY_MISSIONS) {
    for (let i = 0; i < DELEGATES; i += 1) {
      for (const missionId of missionsOf(i)) readers.set(missionId, [...(readers.get(missionId) ?? []), delegateAt(i)]);
    }
    await putPeople(opened, [...Array(DELEGATES).keys()].map(delegateAt));
  }
  if (from === 0) await putPeople(opened, ['writer', ...[...Array(LISTENERS[2]).keys()].map(organiserAt)]);
  await putPeople(opened, [...Array(to).keys()].slice(from).map(holderOf));
  for (let i = from; i < to; i += 1) {
    const staff = [member('writer', 'lead'), member(holderOf(i), 'organiser')];
    const office = i > 0 ? [] : [...Array(LISTENERS[2]).keys()].map((at) => member(organiserAt(at), 'organiser'));
    await putMission(opened, template, missionAt(i), [...staff, ...office]);
  }
  for (const [missionId, accounts] of readers) {
    await opened.storage.write(missionId, async (mission) => {
      for (const account of accounts) await mission.putMember(member(account, 'delegate'));
    });
  }
}

interface Found {
  readonly floor: Row[];
  readonly organisers: Row[];
  readonly missions: Row[];
  readonly delegates: Row[];
  readonly lines: Row[];
  readonly days: Row[];
}

async function measure(store: Store, processes: readonly number[], found: Found): Promise<void> {
  found.floor.push(...(await floors(store)));
  let [had, bytes] = [0, await empty(store)];
  for (const count of MISSIONS) {
    const opened = await store.open();
    await seedUpTo(opened, had, count);
    await opened.storage.close();
    const now = await store.bytes();
    found.missions.push(await missionsRow(store, count, `${((now - bytes) / (count - had) / 1000).toFixed(0)} kB`));
    [had, bytes] = [count, now];
    if (count !== BUSY_MISSIONS) continue;
    for (const many of processes) {
      const fleet = await Fleet.start(store, many);
      found.organisers.push(...(await organisers(fleet)));
      found.delegates.push(...(await delegates(fleet)));
      found.days.push(await day(fleet));
      await fleet.stop();
    }
    found.lines.push(...(await lines(store)));
    bytes = await store.bytes();
  }
}

/** Bytes of a store that has its tables and nothing in them. */
async function empty(store: Store): Promise<number> {
  await (await store.open()).storage.close();
  return store.bytes();
}

const found: Found = { floor: [], organisers: [], missions: [], delegates: [], lines: [], days: [] };
const stores: { store: Store; processes: readonly number[] }[] = [{ store: sqliteStore(), processes: [1] }];
const postgres = postgresStore();
if ('missing' in postgres) process.stdout.write(`Without PostgreSQL: ${postgres.missing}\n`);
else stores.push({ store: postgres, processes: [1, 2] });
try {
  for (const { store, processes } of stores) await measure(store, processes, found);
} finally {
  for (const { store } of stores) store.remove();
  const cpu = ['CPU ms: server', 'CPU ms: PostgreSQL'];
  report('Floor, for each request', ['what', ...cpu, 'wall'], found.floor);
  report('An edit of which others hear, and pull', ['store, organisers', ...cpu, 'wall p50 / p95'], found.organisers);
  report(
    'Missions of the sample’s size, one idle line for each',
    ['store, missions', 'memory', 'with lines', 'CPU ms a minute, idle', 'CPU ms an empty pull', 'disk, each'],
    found.missions,
  );
  report('Requests of delegates', ['store, what', ...cpu, 'wall'], found.delegates);
  report('Lines of events, to open and to hold', ['store, lines', ...cpu, 'memory of a line'], found.lines);
  report(
    `${DELEGATES} people who poll each minute beside ${DELEGATES} lines, an edit a second; for a minute`,
    ['store', ...cpu, 'wall of a poll p50 / p95', 'memory'],
    found.days,
  );
}
