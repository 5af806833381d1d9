import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutboxFiles, type OutboxFiles } from '#electron/main/outbox/outboxFiles.ts';
import type { OutboxEntry } from '#shared/ipc/host.ts';

let folder: string;
let outbox: OutboxFiles;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'legation-outbox-'));
  outbox = createOutboxFiles(path.join(folder, 'outbox'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (missionId: string): string => path.join(folder, 'outbox', `${missionId}.jsonl`);

function entry(id: string, missionId = 'm1', mobile = '+852 1'): OutboxEntry {
  return {
    epoch: 'e1',
    transaction: {
      id,
      missionId,
      stamp: '2026-06-01T00:00:00.000Z-0000-d1',
      at: '2026-06-01T00:00:00.000Z',
      label: { key: 'editPerson', params: { name: '陳大文' } },
      ops: [{ table: 'people', id: 'p1', set: { mobile, 'name.zh-Hant': null }, before: { mobile: null } }],
      seen: 7,
    },
  };
}
const keep = (...entries: OutboxEntry[]) => outbox.keep({ missionId: 'm1', entries });
const idsIn = async (missionId = 'm1'): Promise<string[]> => {
  const read = await outbox.read(missionId);
  return read.ok ? read.value.map(({ transaction }) => transaction.id) : [read.error.kind];
};

describe('what the server does not have yet, in a file', () => {
  test('is there in its order, whole, until the server has it', async () => {
    expect(await idsIn()).toEqual([]);
    expect(await keep(entry('a'), entry('b'))).toEqual({ ok: true, value: undefined });
    await keep(entry('c'));
    expect(await outbox.read('m1')).toEqual({ ok: true, value: [entry('a'), entry('b'), entry('c')] });
    await outbox.trim({ missionId: 'm1', ids: ['a', 'c', 'unknown'] });
    expect(await idsIn()).toEqual(['b']);
    await keep(entry('d'));
    expect(await idsIn()).toEqual(['b', 'd']);
    await outbox.trim({ missionId: 'm1', ids: ['b', 'd'] });
    expect(statSync(fileOf('m1')).size).toBe(0);
    await keep(entry('e'));
    expect(await idsIn()).toEqual(['e']);
    expect(statSync(fileOf('m1')).mode % 0o1000).toBe(0o600);
  });

  test('stands apart for each mission, and goes with it', async () => {
    await keep(entry('a'));
    await outbox.keep({ missionId: 'm2', entries: [entry('x', 'm2')] });
    await outbox.trim({ missionId: 'm1', ids: null });
    expect([await idsIn(), await idsIn('m2')]).toEqual([[], ['x']]);
    await outbox.trim({ missionId: 'm1', ids: null });
    expect((await outbox.keep({ missionId: 'm1', entries: [entry('x', 'm2')] })).ok).toBe(false);
  });

  test('of many writers at once comes in the order in which they asked', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `t${i}`);
    await Promise.all(ids.map(async (id) => keep(entry(id))));
    expect(await idsIn()).toEqual(ids);
  });

  test('loses no more than the line that was cut off, and not the one after it', async () => {
    await keep(entry('a'), entry('b'));
    truncateSync(fileOf('m1'), statSync(fileOf('m1')).size - 5);
    expect(await idsIn()).toEqual(['a']);
    await keep(entry('c'));
    expect(await idsIn()).toEqual(['a', 'c']);
  });

  test.each([
    ['nothing', '\n\n'],
    ['bytes that are no text', '\0\xFF\xFE\n'],
    ['JSON that is no entry', '{"transaction":{"id":"x"}}\n[]\nnull\n7\n"x"\n'],
    ['an entry of another mission', `${JSON.stringify(entry('x', 'm2'))}\n`],
    [
      'an entry with a path to the constructor',
      `${JSON.stringify(entry('x')).replace('"mobile"', '"constructor.name"')}\n`,
    ],
    ['an entry with an id that is a path', `${JSON.stringify(entry('../x'))}\n`],
    ['an entry without its ops', `${JSON.stringify({ transaction: { ...entry('x').transaction, ops: 'x' } })}\n`],
    ['brackets without an end', `${'['.repeat(100_000)}\n`],
  ])('passes over %s', async (_, text) => {
    await keep(entry('a'));
    appendFileSync(fileOf('m1'), text, 'latin1');
    await keep(entry('b'));
    expect(await idsIn()).toEqual(['a', 'b']);
  });

  test('gives the oldest of a file that is too large, and takes no more', async () => {
    const small = createOutboxFiles(path.join(folder, 'outbox'), 1000);
    const big = Array.from({ length: 20 }, (_, i) => `${JSON.stringify(entry(`t${i}`))}\n`).join('');
    await keep(entry('a'));
    writeFileSync(fileOf('m1'), big);
    const read = await small.read('m1');
    expect(read.ok && read.value.map(({ transaction }) => transaction.id)).toEqual(['t0', 't1', 't2']);
    expect(await small.keep({ missionId: 'm1', entries: [entry('z')] })).toEqual({
      ok: false,
      error: { kind: 'tooLarge', limitBytes: 1000 },
    });
    expect(readFileSync(fileOf('m1'), 'utf8')).toBe(big);
  });

  test('says so where the disk refuses', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const nowhere = createOutboxFiles(path.join(folder, 'file', 'outbox'));
    expect((await nowhere.keep({ missionId: 'm1', entries: [entry('a')] })).ok).toBe(false);
    expect((await nowhere.read('m1')).ok).toBe(false);
    await nowhere.trim({ missionId: 'm1', ids: ['a'] });
  });
});
