/**
 * `npm test`: everything that can be tested on this machine, whatever fails before. Stages can be named to run those alone:
 * `npm test -- types vitest`. The last line sums all runners.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { closingLine, readTally, sumTallies, type Tally, TALLY_VARIABLE } from '../testing/tally.ts';
import { buildStale } from './builds.ts';
import { ROOT, run, runTool, say, type Tool, TOOLS } from './commands.ts';
import { hasDisplay, installedElectron } from './electron-runtime.ts';
import { findChromium, installedChromium } from './find-chromium.ts';

const NONE: Tally = { passed: 0, failed: 0, skipped: [] };
const oneTest = (passed: boolean): Tally => ({ ...NONE, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

async function checkStep(tool: Tool, ...args: string[]): Promise<Tally> {
  const { code, output } = await runTool(tool, args, { quiet: true });
  if (code !== 0) say(output);
  return oneTest(code === 0);
}

/** Runs a test runner whose reporter writes a tally. A runner that fails without counting a failure is one failure. */
async function runner(
  name: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Tally> {
  const file = path.join(ROOT, 'test-results', `${name}.tally.json`);
  rmSync(file, { force: true });
  const { code } = await run(command, args, { env: { ...env, [TALLY_VARIABLE]: file } });
  const tally = readTally(file) ?? NONE;
  return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

const playwrightArgs = (project: string): string[] => [
  TOOLS.playwright,
  'test',
  '--project',
  project,
  '--reporter',
  'dot,./build/testing/playwrightTally.ts',
];

async function vitest(): Promise<Tally> {
  const reporters = ['--reporter', 'default', '--reporter', './build/testing/vitestTally.ts'];
  return runner('vitest', process.execPath, [TOOLS.vitest, 'run', ...reporters]);
}

async function inChromium(): Promise<Tally> {
  const found = await findChromium();
  if ('missing' in found) {
    say(found.missing);
    return oneTest(false);
  }
  say(`Chromium: ${found.path}`);
  // What is found without being told may be there without its window, too.
  const env = found.path === installedChromium() ? {} : { CHROMIUM_PATH: found.path };
  return runner('chromium', process.execPath, playwrightArgs('chromium'), env);
}

/** The Electron tests as skipped ones, each with the reason. */
async function skipElectron(reason: string): Promise<Tally> {
  say(`Not run: ${reason}`);
  const { output } = await runTool('playwright', ['test', '--project', 'electron', '--list', '--reporter', 'list'], {
    quiet: true,
  });
  const titles = output.split('\n').flatMap((line) => /^\s*\[electron\] › (.+)$/.exec(line)?.[1] ?? []);
  return { ...NONE, skipped: titles.map((title) => ({ title, reason })) };
}

async function inElectron(): Promise<Tally> {
  if (installedElectron() === undefined) {
    return skipElectron('no Electron runtime is here: npm start downloads it, or set ELECTRON_OVERRIDE_DIST_PATH');
  }
  if (hasDisplay()) return runner('electron', process.execPath, playwrightArgs('electron'));
  const xvfb = await run('xvfb-run', ['--help'], { quiet: true, limitMs: 10_000 });
  if (xvfb.code !== 0) return skipElectron('there is no display and no xvfb-run');
  return runner('electron', 'xvfb-run', ['-a', process.execPath, ...playwrightArgs('electron')]);
}

async function lockFile(): Promise<Tally> {
  const { code, output } = await run(process.execPath, ['build/scripts/check-lockfile.ts'], { quiet: true });
  if (code !== 0) say(output);
  return oneTest(code === 0);
}

const STAGES = {
  types: async () => checkStep('tsc', '-b'),
  lint: async () => checkStep('oxlint', '--type-aware', '--report-unused-disable-directives'),
  format: async () => checkStep('oxfmt', '--check'),
  unused: async () => checkStep('knip'),
  lockfile: lockFile,
  vitest,
  build: async () => oneTest(await buildStale()),
  chromium: inChromium,
  electron: inElectron,
} satisfies Readonly<Record<string, () => Promise<Tally>>>;
type Stage = keyof typeof STAGES;

/** One group after another; in a group, rows of stages side by side: alone, none of the first two keeps two cores busy. */
const ORDER: readonly (readonly (readonly Stage[])[])[] = [
  [['types', 'lint', 'format', 'unused', 'lockfile', 'build'], ['vitest']],
  [['chromium', 'electron']],
];

async function runStage(name: Stage): Promise<Tally> {
  say(`── ${name}`);
  const startedAt = performance.now();
  const tally = await STAGES[name]();
  for (const { title, reason } of tally.skipped)
    say(`skipped: ${title}: ${reason === '' ? 'NO REASON GIVEN' : reason}`);
  say(`${name}: ${closingLine(tally)} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  return tally;
}

async function inTurn(names: readonly Stage[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const name of names) tallies.push(await runStage(name));
  return tallies;
}

async function test(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !Object.hasOwn(STAGES, name));
  if (unknown.length > 0) {
    say(`There is no stage ${unknown.join(', ')}; there are ${Object.keys(STAGES).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const tallies: Tally[] = [];
  const startedAt = performance.now();
  const isWanted = (name: Stage) => wanted.length === 0 || wanted.includes(name);
  for (const rows of ORDER) {
    const done = await Promise.all(rows.map(async (names) => inTurn(names.filter(isWanted))));
    tallies.push(...done.flat());
  }
  const sum = sumTallies(tallies);
  // Nothing that ran is not a success.
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
  say(`all in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  say(closingLine(sum));
}

await test(process.argv.slice(2));
