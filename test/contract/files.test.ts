/** Bytes of photos and files on every store: they come in parts, and to nobody who merely knows their hash (R15). */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepFiles } from '#server/missions/files.ts';
import { ATTACHMENT_MAX } from '#shared/domain/notes/note.ts';
import { fileEvent } from '#shared/sync/eventsWire.ts';
import { PART_BYTES, partAnswer, partRange, RECEIVED_HEADER } from '#shared/sync/blobWire.ts';
import { Device } from './device.ts';
import { heard, openLine } from './eventLine.ts';
import { Office } from './office.ts';
import { storeKinds } from './stores.ts';

const MISSION = 'mission1';
const { kinds, missing } = storeKinds();

test.for(missing)('files of a server on PostgreSQL are tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(kinds)('files of a server on $name', (kind) => {
  let office: Office;
  let lead: string;
  let organiser: string;
  let delegate: string;
  let rows = 0;
  beforeAll(async () => {
    office = new Office(await kind.open());
    await office.start();
    lead = await office.lead(MISSION);
    organiser = await office.member(lead, MISSION, 'organiser');
    delegate = await office.member(lead, MISSION, 'delegate');
  });
  afterAll(async () => {
    await office.stop();
    kind.close();
  });

  const ask = async (method: string, secret: string, sha256: string, init: RequestInit = {}, mission = MISSION) =>
    fetch(`${office.url}/api/blob/${mission}/${sha256}`, {
      ...init,
      method,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${secret}` },
    });
  const part = async (secret: string, sha256: string, bytes: Uint8Array<ArrayBuffer>, start: number, end: number) =>
    ask('PUT', secret, sha256, {
      headers: { 'content-range': partRange({ start, end, total: bytes.length }) },
      body: bytes.slice(start, end),
    });
  const upload = async (secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const sha256 = hashOf(bytes);
    for (let start = 0; start < bytes.length; start += PART_BYTES.most) {
      const response = await part(secret, sha256, bytes, start, Math.min(bytes.length, start + PART_BYTES.most));
      expect(response.status).toBe(200);
    }
    return sha256;
  };
  /** What is read of a file: its bytes, or the status. */
  const read = async (secret: string, sha256: string): Promise<Buffer | number> => {
    const response = await ask('GET', secret, sha256);
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.status === 200 ? bytes : response.status;
  };
  /** A row that names a file. */
  const name = async (secret: string, table: string, sha256: string): Promise<string> => {
    const device = new Device(office.url, MISSION, secret);
    await device.sync();
    rows += 1;
    const fields = {
      noteId: 'n',
      name: 'x.png',
      mediaType: 'image/png',
      size: 1,
      sha256,
      addedAt: '2026-06-01T00:00:00.000Z',
    };
    device.edit(table, `f${rows}`, fields, true);
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect(device.replica.disk.state.setAside).toEqual([]);
    return `f${rows}`;
  };

  test('come in parts, go on where they stopped, and are given whole or by range', { timeout: 60_000 }, async () => {
    const bytes = new Uint8Array(randomBytes(2_500_000));
    const sha256 = hashOf(bytes);
    const look = async () => {
      const { status, headers } = await ask('HEAD', lead, sha256);
      return { status, received: headers.get(RECEIVED_HEADER), length: headers.get('content-length') };
    };
    expect(await look()).toMatchObject({ status: 404, received: '0' });
    const first = await part(lead, sha256, bytes, 0, 1_000_000);
    expect(partAnswer.parse(await first.json())).toEqual({ protocol: 1, received: 1_000_000, complete: false });
    expect(await look()).toMatchObject({ status: 404, received: '1000000' });
    for (const [start, end] of [
      [0, 1_000_000],
      [1_500_000, 2_500_000],
    ] as const) {
      const again = await part(lead, sha256, bytes, start, end);
      expect({ status: again.status, json: await again.json() }).toEqual({
        status: 416,
        json: { protocol: 1, refused: 'range', received: 1_000_000 },
      });
    }
    expect((await part(lead, sha256, bytes, 1_000_000, 1_700_000)).status).toBe(200);
    const last = await part(lead, sha256, bytes, 1_700_000, 2_500_000);
    expect(partAnswer.parse(await last.json())).toEqual({ protocol: 1, received: 2_500_000, complete: true });
    expect(await look()).toEqual({ status: 200, received: null, length: '2500000' });
    expect(hashOf((await read(lead, sha256)) as Buffer)).toBe(sha256);
    const range = await ask('GET', lead, sha256, { headers: { range: 'bytes=999990-1700009' } });
    expect(range.status).toBe(206);
    expect(range.headers.get('content-range')).toBe('bytes 999990-1700009/2500000');
    expect(Buffer.from(await range.arrayBuffer()).equals(bytes.subarray(999_990, 1_700_010))).toBe(true);
    expect((await ask('GET', lead, sha256, { headers: { range: 'bytes=2500000-' } })).status).toBe(416);
    // Said again, nothing comes of it.
    const again = await part(lead, sha256, bytes, 0, 1_000_000);
    expect(partAnswer.parse(await again.json()).complete).toBe(true);
    expect(await office.store.storage.fileBytes()).toBe(2_500_000);
  });

  test('are heard of along the line of events, as soon as they are there, by whoever may read them', async () => {
    const bytes = new Uint8Array(randomBytes(100));
    const sha256 = hashOf(bytes);
    await name(lead, 'staffAttachments', sha256);
    const told = new Uint8Array(randomBytes(100));
    await name(lead, 'delegationAttachments', hashOf(told));
    const [organisers, delegates] = [
      await openLine(office.url, organiser, MISSION),
      await openLine(office.url, delegate, MISSION),
    ];
    await upload(lead, bytes);
    await upload(lead, told);
    const event = { missionId: MISSION, sha256: hashOf(told) };
    expect(fileEvent.parse(await heard(organisers, 'file', { sha256 }))).toEqual({ ...event, sha256 });
    expect(await heard(organisers, 'file', {})).toEqual(event);
    // A delegate reads no notes of the staff: the first that they hear of is the other one.
    expect(await heard(delegates, 'file', {})).toEqual(event);
    await Promise.all([organisers.close(), delegates.close()]);
  });

  test('are not kept where they are not what their hash says', async () => {
    const bytes = new Uint8Array(randomBytes(1000));
    const sha256 = hashOf(Buffer.from('something else'));
    const wrong = await part(lead, sha256, bytes, 0, 1000);
    expect({ status: wrong.status, json: await wrong.json() }).toMatchObject({
      status: 422,
      json: { refused: 'hash' },
    });
    expect((await ask('HEAD', lead, sha256)).headers.get(RECEIVED_HEADER)).toBe('0');
    expect(await read(lead, sha256)).toBe(404);
  });

  test.each([
    ['no range', ''],
    ['words', 'bytes a-b/c'],
    ['an end before the start', 'bytes 9-0/100'],
    ['more than the whole', 'bytes 0-99/50'],
    ['another length than comes', 'bytes 0-98/99'],
    ['a file that is too large', `bytes 0-99/${ATTACHMENT_MAX + 1}`],
    ['many small parts', 'bytes 0-99/1000'],
    ['a number without end', `bytes 0-99/${'9'.repeat(400)}`],
  ])('are not taken with %s', async (_, header) => {
    const body = new Uint8Array(100);
    const response = await ask('PUT', lead, hashOf(body), { headers: { 'content-range': header }, body });
    expect({ status: response.status, json: await response.json() }).toMatchObject({ status: 400 });
  });

  test('are at no address but that of a mission and a hash, and of nobody who is not signed in', async () => {
    const body = new Uint8Array(100);
    const sha256 = hashOf(body);
    for (const address of ['x', '..%2f..%2fetc', sha256.toUpperCase(), `${sha256}0`, '%00']) {
      expect((await ask('GET', lead, address)).status).toBe(400);
    }
    for (const method of ['HEAD', 'GET']) {
      expect((await ask(method, 'x'.repeat(43), sha256)).status).toBe(401);
      expect((await ask(method, lead, sha256, {}, 'elsewhere')).status).toBe(404);
    }
    const viewer = await office.member(lead, MISSION, 'viewer');
    expect((await part(viewer, sha256, body, 0, 100)).status).toBe(403);
    const stranger = await office.lead('elsewhere');
    expect((await part(stranger, sha256, body, 0, 100)).status).toBe(404);
    const large = await ask('PUT', lead, sha256, {
      headers: { 'content-range': 'bytes 0-99/100' },
      body: new Uint8Array(PART_BYTES.most + 1),
    });
    expect(large.status).toBe(413);
  });

  test('are read by who brought them, and by others as soon as they read a row of theirs that names them', async () => {
    const bytes = new Uint8Array(randomBytes(1000));
    const sha256 = await upload(organiser, bytes);
    const readers = [lead, delegate];
    for (const reader of readers) expect(await read(reader, sha256)).toBe(404);
    expect(await read(organiser, sha256)).toEqual(Buffer.from(bytes));
    await name(organiser, 'staffAttachments', sha256);
    expect(await read(lead, sha256)).toEqual(Buffer.from(bytes));
    expect(await read(delegate, sha256)).toBe(404);
    expect((await ask('HEAD', delegate, sha256)).status).toBe(404);
  });

  test('are not given to who knows the hash and writes a row that names it, in their own name or into the row of another', async () => {
    const sha256 = await upload(lead, new Uint8Array(randomBytes(1000)));
    await name(lead, 'ownAttachments', sha256);
    await name(delegate, 'delegationAttachments', sha256);
    await name(organiser, 'staffAttachments', sha256);
    for (const reader of [delegate, organiser]) expect(await read(reader, sha256)).toBe(404);

    const decoy = await upload(lead, new Uint8Array(randomBytes(1000)));
    const row = await name(lead, 'staffAttachments', decoy);
    const device = new Device(office.url, MISSION, organiser);
    await device.sync();
    device.edit('staffAttachments', row, { sha256, name: 'y.png' });
    await device.sync();
    expect(device.replica.disk.state.setAside).toMatchObject([{ reason: 'denied' }]);
    expect(await read(organiser, sha256)).toBe(404);
    expect(await read(organiser, decoy)).toBeInstanceOf(Buffer);
    // To bring them oneself is to have them.
    const bytes = (await read(lead, sha256)) as Buffer;
    await upload(organiser, new Uint8Array(bytes));
    expect(await read(organiser, sha256)).toEqual(bytes);
  });

  test('go with a note that somebody else shares, whose rows are made anew', async () => {
    const sha256 = await upload(organiser, new Uint8Array(randomBytes(1000)));
    const row = await name(organiser, 'staffAttachments', sha256);
    const device = new Device(office.url, MISSION, lead);
    await device.sync();
    device.edit('staffAttachments', row, { deletedAt: '2026-06-02T00:00:00.000Z' });
    await device.sync();
    expect(device.replica.disk.state.setAside).toEqual([]);
    expect(await read(delegate, sha256)).toBe(404);
    await name(lead, 'delegationAttachments', sha256);
    expect(await read(delegate, sha256)).toBeInstanceOf(Buffer);
    // Also after the first row is gone for good.
    await office.store.storage.write(MISSION, async (mission) =>
      mission.removeRows([{ table: 'staffAttachments', id: row }]),
    );
    expect(await read(delegate, sha256)).toBeInstanceOf(Buffer);
  });

  test('that no row names are swept after a while, and so is what was begun and never ended', async () => {
    const [named, unnamed] = [
      await upload(lead, new Uint8Array(randomBytes(1000))),
      await upload(lead, new Uint8Array(randomBytes(1000))),
    ];
    await name(lead, 'ownAttachments', named);
    const half = new Uint8Array(randomBytes(40_000));
    await part(lead, hashOf(half), half, 0, 20_000);
    const sweep = async (before: string): Promise<number> =>
      office.store.storage.write(MISSION, async (mission) => sweepFiles(mission, before));
    expect(await sweep('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(await sweep('2999-01-01T00:00:00.000Z')).toBeGreaterThanOrEqual(2);
    expect(await read(lead, named)).toBeInstanceOf(Buffer);
    expect(await read(lead, unnamed)).toBe(404);
    expect((await ask('HEAD', lead, hashOf(half))).headers.get(RECEIVED_HEADER)).toBe('0');
  });
});
