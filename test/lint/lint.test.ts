/** A checker can pass while it reads nothing, so each rule that we lean on is shown to fail on a small fixture. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIXTURES = 'test/lint/fixtures';

/** The rule that each fixture folder breaks. */
const EXPECTED: Readonly<Record<string, string>> = {
  'layers-shared': 'house(layers)',
  'layers-feature': 'house(layers)',
  'layers-feature-relative': 'house(layers)',
  'layers-feature-lazy': 'house(layers)',
  'layers-electron': 'house(layers)',
  'layers-node': 'house(layers)',
  'layers-unknown-folder': 'house(layers)',
  'packages-dexie': 'house(packages)',
  'packages-export': 'house(packages)',
  'packages-shared': 'house(packages)',
  'no-climbing': 'house(no-climbing)',
  extensions: 'house(extensions)',
  'no-barrel': 'house(no-barrel)',
  'raw-ipc': 'house(raw-ipc)',
  'host-bridge': 'house(host-bridge)',
  'host-bridge-import': 'house(host-bridge)',
  'pure-shared': 'house(pure-shared)',
  'intl-utc': 'house(intl-utc)',
  'no-cycle': 'import(no-cycle)',
  'no-cycle-by-alias': 'import(no-cycle)',
  'no-any': 'typescript(no-explicit-any)',
  'no-non-null': 'typescript(no-non-null-assertion)',
  'no-floating-promise': 'typescript(no-floating-promises)',
  'no-console': 'eslint(no-console)',
};

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  readonly number_of_files: number;
}

function lint(...args: string[]): Report {
  const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  try {
    return JSON.parse(
      execFileSync(process.execPath, [oxlint, '-f', 'json', ...args], { cwd: ROOT, encoding: 'utf8' }),
    ) as Report;
  } catch (error) {
    // Findings make oxlint exit with 1; its report is on stdout all the same.
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:tsx?|[cm]?js)$/.test(file),
  );
}

describe('fixtures that must fail lint', () => {
  const found = new Map<string, Set<string>>();

  beforeAll(() => {
    for (const { code, filename } of lint('--type-aware', '-c', 'test/lint/oxlintrc.json', FIXTURES).diagnostics) {
      const folder = path.relative(FIXTURES, filename).split(path.sep)[0] ?? '';
      found.set(folder, (found.get(folder) ?? new Set()).add(code));
    }
  });

  test.each(Object.entries(EXPECTED))('%s breaks %s', (folder, rule) => {
    expect([...(found.get(folder) ?? [])]).toContain(rule);
  });

  test('good files of every layer break none', () => {
    expect([...(found.get('good') ?? [])]).toEqual([]);
  });

  test('every fixture folder is expected to break a rule', () => {
    expect(readdirSync(path.join(ROOT, FIXTURES)).toSorted()).toEqual([...Object.keys(EXPECTED), 'good'].toSorted());
  });
});

test('the linter reads every source file', () => {
  const files = ['shared', 'renderer', 'electron', 'build'].flatMap(sourceFiles);
  expect(files.length).toBeGreaterThan(80);
  expect(lint('shared', 'renderer', 'electron', 'build').number_of_files).toBe(files.length);
});
