import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appFiles } from '#build/serviceWorker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'legation-files-'));
  mkdirSync(path.join(folder, 'assets'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text = name): void => writeFileSync(path.join(folder, name), text);
const names = (): string[] => appFiles(folder).map(({ url }) => url);

describe('what a device takes in of the web app', () => {
  test('is every file but maps, slices of Chinese faces and the worker itself', () => {
    write('index.html');
    write('sw.js');
    write('assets/index-Ab12.js');
    write('assets/index-Ab12.js.map');
    write('assets/noto-sans-cyrillic-400-normal-Cd34.woff2');
    write('assets/noto-sans-tc-7-400-normal-Ef56.woff2');
    write('assets/noto-sans-sc-chinese-600-normal-Gh78.woff2');
    expect(names()).toEqual(['assets/index-Ab12.js', 'assets/noto-sans-cyrillic-400-normal-Cd34.woff2', 'index.html']);
  });

  test('carries a checksum that the browser holds each file against', () => {
    write('assets/a-1.js', 'export {};');
    const digest = createHash('sha256').update('export {};').digest('base64');
    expect(appFiles(folder)).toEqual([
      { url: 'assets/a-1.js', revision: null, integrity: `sha256-${digest}`, bytes: 10 },
    ]);
  });

  test('is fetched anew where the content changes and the name does not', () => {
    write('index.html', 'one');
    const [before] = appFiles(folder);
    write('index.html', 'two');
    const [after] = appFiles(folder);
    expect(before?.revision).toBeTruthy();
    expect(after?.revision).not.toBe(before?.revision);
  });
});
