/** The process of a hub inside Electron. What a hub does is the matter of test/contract/hub*.test.ts, which drive it with Node. */
import path from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { ROOT } from '#build/scripts/commands.ts';
import type { HubNews, HubOrder } from '#shared/ipc/hubProcess.ts';
import { test, TEST_PAGE } from './desktop.ts';

const HUB = path.join(ROOT, 'dist/hub/hub.cjs');

test('starts in a process of its own, or says that the runtime has no SQLite', async ({ launch, scratch }) => {
  const { app } = await launch({ renderer: TEST_PAGE });
  const order: HubOrder = {
    kind: 'start',
    folder: path.join(scratch, 'hub'),
    host: '127.0.0.1',
    port: 0,
    lead: { missionId: 'm1', name: 'Chan Tai Man', body: { id: 'b1', name: 'Investment Office' }, device: 'Laptop' },
  };
  const news = await app.evaluate(
    async ({ utilityProcess }, { file, given }) =>
      new Promise<HubNews>((resolve) => {
        const child = utilityProcess.fork(file);
        child.once('message', (message: HubNews) => {
          child.postMessage({ kind: 'stop' });
          child.once('exit', () => resolve(message));
        });
        child.postMessage(given);
      }),
    { file: HUB, given: order },
  );
  const hasSqlite = await app.evaluate(() => typeof process.getBuiltinModule('node:sqlite') === 'object');
  if (!hasSqlite) {
    const node = await app.evaluate(() => process.versions.node);
    process.stdout.write(`A hub is not opened in Electron here: its Node ${node} has no node:sqlite.\n`);
  }
  expect(news).toMatchObject(hasSqlite ? { kind: 'running' } : { kind: 'failed', why: 'noSqlite' });
});
