import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import {
  endDesktop,
  launchDesktop,
  newScratch,
  test,
  TEST_PAGE,
  UNSANDBOXED,
  type Change,
  type Desktop,
} from './desktop.ts';
import { RULES, type Outside, type Rule } from './probes.ts';

const PAGE = `<title>elsewhere</title><script>
  window.outcomeOf = (request) => request().then(() => 'answered', (error) => /refused (?:sender|payload)/.exec(error.message)?.[0]);
</script>`;

let server: Server;
let outside: Outside;

/** The app as it is, started once: most rules only look at it, or try what it refuses. */
let unchanged: { readonly scratch: string; readonly desktop: Promise<Desktop> } | undefined;

async function unchangedApp(): Promise<Desktop> {
  if (unchanged === undefined) {
    const scratch = newScratch();
    unchanged = { scratch, desktop: launchDesktop(scratch, { renderer: TEST_PAGE }) };
  }
  return unchanged.desktop;
}

test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: '/arrived' }).end();
    else if (request.url === '/api/away') response.writeHead(302, { location: '/api/cookie' }).end();
    else if (request.url === '/api/script') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('window.serverScriptRan = true;');
    } else if (request.url === '/api/cookie') {
      const { cookie = 'none' } = request.headers;
      response.writeHead(200, { 'content-type': 'text/plain', 'set-cookie': 'from=server; path=/' }).end(cookie);
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  outside = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
});
test.afterAll(async () => {
  if (unchanged !== undefined) {
    await endDesktop(await unchanged.desktop);
    rmSync(unchanged.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  server.closeAllConnections();
  server.close();
});

/** What should not happen is given this time to happen. */
const SETTLE_MS = 700;

const standsAlone = ({ alone = [], leavesTraces, skip }: Rule): boolean =>
  alone.length > 0 || leavesTraces === true || skip !== undefined;

for (const rule of RULES) {
  const { name, alone = [], breaks, holds } = rule;

  test(name, async ({ launch }) => {
    const why = await rule.skip?.();
    test.skip(why !== undefined, why ?? '');
    const desktop = standsAlone(rule) ? await launch({ renderer: TEST_PAGE, changes: alone }) : await unchangedApp();
    if (rule.attempt !== undefined) {
      await rule.attempt(desktop, outside);
      await desktop.page.waitForTimeout(SETTLE_MS);
    }
    expect(await rule.probe(desktop, outside)).toEqual(holds);
  });

  test(`${name}: this is noticed when it is broken`, async ({ launch }) => {
    const why = await rule.skip?.();
    test.skip(why !== undefined, why ?? '');
    const desktop = await launch({ renderer: TEST_PAGE, changes: [...alone, ...breaks] });
    await rule.attempt?.(desktop, outside);
    await expect.poll(() => rule.probe(desktop, outside)).not.toEqual(holds);
  });
}

/** Those that Electron tells; what it does not tell is written out in the same place. */
const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
} as const;

async function preferencesOf({ app }: Desktop): Promise<Record<string, unknown>> {
  const given = await app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0] ?? {};
    // Not in Electron's types, though it is there.
    const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>;
    return read.call(contents);
  });
  return Object.fromEntries(Object.keys(SAFE_PREFERENCES).map((name) => [name, given[name]]));
}

test('the preferences of the window are the safe ones', async () => {
  expect(await preferencesOf(await unchangedApp())).toEqual(SAFE_PREFERENCES);
});

test('the preferences of the window are the safe ones: each one that is changed is noticed', async ({ launch }) => {
  const changes = Object.entries(SAFE_PREFERENCES).map(([name, safe]): Change => [
    `${name}: ${safe}`,
    `${name}: ${!safe}`,
  ]);
  const found = await preferencesOf(await launch({ renderer: TEST_PAGE, changes: [UNSANDBOXED, ...changes] }));
  const unnoticed = Object.entries(SAFE_PREFERENCES).filter(([name, safe]) => found[name] === safe);
  expect(unnoticed).toEqual([]);
});
