/** `npm start`: builds what is stale and opens the desktop app, or serves the same app to a browser where it cannot. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { buildStale } from './builds.ts';
import { ROOT, say } from './commands.ts';
import { electronCommand, fetchElectron, hasDisplay } from './electron-runtime.ts';
import { serveWeb, type WebServer } from './serve-web.ts';

/** Always the same where it is free: a browser keeps the missions by address. */
const WEB_PORT = 4747;
/** An app that fails sooner than this never opened its window. */
const OPENED_AFTER_MS = 10_000;

/** Resolves to why the desktop app could not be opened, or to undefined once it has been used and closed. */
async function openDesktop(args: readonly string[]): Promise<string | undefined> {
  if (!hasDisplay()) return 'there is no display';
  const electron = await fetchElectron();
  if (electron === undefined) return "Electron's runtime could not be downloaded";
  const program = await electronCommand(electron);
  if (program === undefined) return 'it is started as root, without a sandbox for Chromium';
  if (program.unsandboxed !== undefined) say(`Chromium's sandbox is off for this run, since ${program.unsandboxed}.`);
  const startedAt = performance.now();
  const child = spawn(program.command, [...program.args, ROOT, ...args], { stdio: 'inherit' });
  let interrupted = false;
  const forward = (signal: NodeJS.Signals): void => {
    interrupted = true;
    child.kill(signal);
  };
  process.once('SIGINT', forward).once('SIGTERM', forward);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  process.off('SIGINT', forward).off('SIGTERM', forward);
  if (!interrupted && code !== 0 && performance.now() - startedAt < OPENED_AFTER_MS) {
    return code === null ? 'Electron was ended at once' : `Electron ended at once with code ${code}`;
  }
  process.exitCode = code ?? 0;
  return undefined;
}

async function serveHere(): Promise<WebServer> {
  const folder = path.join(ROOT, 'dist/renderer');
  try {
    return await serveWeb(folder, WEB_PORT);
  } catch {
    say(
      `Port ${WEB_PORT} is taken; a browser keeps the missions of each address apart, so look for yours at that one.`,
    );
    return serveWeb(folder);
  }
}

async function start(args: readonly string[]): Promise<void> {
  if (!(await buildStale())) {
    process.exitCode = 1;
    return;
  }
  const why = args.includes('--web') ? 'it was asked for' : await openDesktop(args);
  if (why === undefined) return;
  const server = await serveHere();
  say(`Serving the app to the browser, since ${why}: ${server.url} (Ctrl+C ends it)`);
}

await start(process.argv.slice(2));
