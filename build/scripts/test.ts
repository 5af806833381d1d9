/**
 * `npm test`: everything that can be tested on this machine, whatever fails before. Stages can be named to run those alone:
 * `npm test -- types vitest`. The last line sums all runners.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { addTallies, closingLine, readTally, sumTallies, type Tally, TALLY_VARIABLE } from '../testing/tally.ts';
import { buildStale } from './builds.ts';
import { ROOT, run, runTool, say, type Tool, TOOLS } from './commands.ts';
import { hasDisplay, installedElectron } from './electron-runtime.ts';
import { findChromium, installedChromium } from './find-chromium.ts';

/** Projects of Playwright, each a stage by its name; those that are wanted share one run. */
const PROJECTS = ['chromium', 'electron'] as const;
type Project = (typeof PROJECTS)[number];

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

async function vitest(): Promise<Tally> {
  const reporters = ['--reporter', 'default', '--reporter', './build/testing/vitestTally.ts'];
  return runner('vitest', process.execPath, [TOOLS.vitest, 'run', ...reporters]);
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

async function whyNoElectron(): Promise<string | undefined> {
  if (installedElectron() === undefined) {
    return 'no Electron runtime is here: npm start downloads it, or set ELECTRON_OVERRIDE_DIST_PATH';
  }
  if (hasDisplay()) return undefined;
  const xvfb = await run('xvfb-run', ['--help'], { quiet: true, limitMs: 10_000 });
  return xvfb.code === 0 ? undefined : 'there is no display and no xvfb-run';
}

/** What Playwright needs to test in Chromium, or what is missing. */
async function chromiumVariables(): Promise<Record<string, string> | string> {
  const found = await findChromium();
  if ('missing' in found) return found.missing;
  say(`Chromium: ${found.path}`);
  // What is found without being told may be there without its window, too.
  return found.path === installedChromium() ? {} : { CHROMIUM_PATH: found.path };
}

/** The projects of Playwright in one run, so that no core waits for the last test of one before the other begins. */
async function inWindows(wanted: readonly Project[]): Promise<Tally> {
  const tallies: Tally[] = [];
  const projects: Project[] = [];
  let env = {};
  if (wanted.includes('chromium')) {
    const variables = await chromiumVariables();
    if (typeof variables === 'string') {
      say(variables);
      tallies.push(oneTest(false));
    } else {
      projects.push('chromium');
      env = variables;
    }
  }
  if (wanted.includes('electron')) {
    const reason = await whyNoElectron();
    if (reason === undefined) projects.push('electron');
    else tallies.push(await skipElectron(reason));
  }
  if (projects.length > 0) {
    const playwright = [TOOLS.playwright, 'test', '--reporter', 'dot,./build/testing/playwrightTally.ts'];
    const args = [...playwright, ...projects.flatMap((project) => ['--project', project])];
    const needsDisplay = projects.includes('electron') && !hasDisplay();
    const command = needsDisplay ? ['xvfb-run', '-a', process.execPath] : [process.execPath];
    tallies.push(await runner('playwright', command[0] ?? '', [...command.slice(1), ...args], env));
  }
  return addTallies(tallies);
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
} satisfies Readonly<Record<string, () => Promise<Tally>>>;
type Stage = keyof typeof STAGES;

/** Rows of stages side by side: alone, neither keeps two cores busy. The windows come after: they need the build, and quiet. */
const ROWS: readonly (readonly Stage[])[] = [['types', 'lint', 'format', 'unused', 'lockfile', 'build'], ['vitest']];

async function timed(name: string, stage: () => Promise<Tally>): Promise<Tally> {
  say(`── ${name}`);
  const startedAt = performance.now();
  const tally = await stage();
  for (const { title, reason } of tally.skipped)
    say(`skipped: ${title}: ${reason === '' ? 'NO REASON GIVEN' : reason}`);
  say(`${name}: ${closingLine(tally)} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  return tally;
}

async function inTurn(names: readonly Stage[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const name of names) tallies.push(await timed(name, STAGES[name]));
  return tallies;
}

async function test(wanted: readonly string[]): Promise<void> {
  const known = [...Object.keys(STAGES), ...PROJECTS];
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    say(`There is no stage ${unknown.join(', ')}; there are ${known.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const startedAt = performance.now();
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const tallies = (await Promise.all(ROWS.map(async (names) => inTurn(names.filter(isWanted))))).flat();
  const projects = PROJECTS.filter(isWanted);
  if (projects.length > 0) tallies.push(await timed(projects.join(' and '), async () => inWindows(projects)));
  const sum = sumTallies(tallies);
  // Nothing that ran is not a success.
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
  say(`all in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  say(closingLine(sum));
}

await test(process.argv.slice(2));
