import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetPath } from '#electron/main/protocol/assetPath.ts';

const ROOT = path.resolve('/srv/app/renderer');

describe('the file of an address of the app', () => {
  test.each([
    ['app://legation/', 'index.html'],
    ['app://legation/index.html', 'index.html'],
    ['app://legation/assets/a-1.js?v=2#x', 'assets/a-1.js'],
    ['app://legation/assets/%E5%9C%98.woff2', 'assets/團.woff2'],
  ])('%s is %s', (address, file) => {
    expect(assetPath(ROOT, address)).toBe(path.join(ROOT, file));
  });

  test.each([
    'app://legation/..%2f..%2fpackage.json',
    'app://legation/x/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://legation/..%5c..%5cpackage.json',
    'app://legation/c:%5cwindows',
    'app://legation/index.html::$DATA',
    'app://legation/a%00.js',
    'app://legation/%zz',
    'app://elsewhere/index.html',
    'app://legation.example/index.html',
    'app://user@legation/index.html',
    'https://legation/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('%s has none', (address) => {
    expect(assetPath(ROOT, address)).toBeNull();
  });

  test('no address leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2e',
        '/',
        '%2f',
        '\\',
        '%5c',
        '//',
        'a',
        'index.html',
        '%00',
        'c:',
        '%252e',
        '~',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = assetPath(ROOT, `app://legation/${pieces.join('')}`);
        return file === null || file.startsWith(ROOT + path.sep);
      }),
      { numRuns: 3000 },
    );
  });
});
