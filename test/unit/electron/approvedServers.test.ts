import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApprovedServers } from '#electron/main/security/approvedServers.ts';

const SERVER = 'https://legation.example';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'legation-servers-'));
  file = path.join(folder, 'servers.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the servers that a person has allowed', () => {
  test('are asked for once, also when two ask at the same time, and known after a restart', async () => {
    const ask = vi.fn<() => Promise<boolean>>(async () => true);
    const servers = createApprovedServers(file, ask);
    expect(await servers.has(SERVER)).toBe(false);
    expect(await Promise.all([servers.approve(SERVER), servers.approve(SERVER)])).toEqual([true, true]);
    expect(await servers.approve(SERVER)).toBe(true);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await servers.has(SERVER)).toBe(true);
    expect(await servers.has('https://legation.example:8443')).toBe(false);

    const again = createApprovedServers(file, async () => false);
    expect(await again.has(SERVER)).toBe(true);
    expect(await again.approve(SERVER)).toBe(true);
  });

  test('are not those that they refused; those are asked for again', async () => {
    const ask = vi.fn<() => Promise<boolean>>(async () => false);
    const servers = createApprovedServers(file, ask);
    expect(await servers.approve(SERVER)).toBe(false);
    expect(await servers.has(SERVER)).toBe(false);
    expect(await servers.approve(SERVER)).toBe(false);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test.each(['https://legation.example/', 'https://LEGATION.example', 'http://legation.example', 'file:///x', 'x', ''])(
    'are no address such as %s, for which nobody is asked',
    async (address) => {
      const ask = vi.fn<() => Promise<boolean>>(async () => true);
      expect(await createApprovedServers(file, ask).approve(address)).toBe(false);
      expect(ask).not.toHaveBeenCalled();
    },
  );

  test.each(['', '{', '[]', '{"servers":["http://legation.example"]}', '{"servers":"x"}', '{"servers":[],"more":1}'])(
    'are none where the file holds %s',
    async (text) => {
      writeFileSync(file, text);
      expect(await createApprovedServers(file, async () => false).has('http://legation.example')).toBe(false);
    },
  );

  test('hold until the app ends where the disk refuses to keep them', async () => {
    const servers = createApprovedServers(path.join(folder, 'none', 'servers.json'), async () => true);
    expect(await servers.approve(SERVER)).toBe(true);
    expect(await servers.has(SERVER)).toBe(true);
  });

  test('stand in a file that other programs can read', async () => {
    await createApprovedServers(file, async () => true).approve(SERVER);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ servers: [SERVER] });
  });
});
