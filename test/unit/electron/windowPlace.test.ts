import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitToDisplays, readWindowPlace, writeWindowPlace } from '#electron/main/windows/windowPlace.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const PROJECTOR = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  test('the first time in the middle of the main display', () => {
    expect(fitToDisplays(null, [LAPTOP])).toEqual({ x: 80, y: 62, width: 1280, height: 800, maximised: false });
  });

  test('where it was, on any display', () => {
    const place = { x: 1600, y: 100, width: 900, height: 700, maximised: true };
    expect(fitToDisplays(place, [LAPTOP, PROJECTOR])).toEqual(place);
  });

  test('on the main display when its own display is gone', () => {
    const place = { x: 1600, y: 100, width: 900, height: 700, maximised: true };
    expect(fitToDisplays(place, [LAPTOP])).toEqual({ x: 270, y: 112, width: 900, height: 700, maximised: true });
  });

  test('cut to a display that is smaller than it', () => {
    const place = { x: -50, y: 0, width: 3000, height: 2000, maximised: false };
    expect(fitToDisplays(place, [LAPTOP])).toEqual({ ...LAPTOP, maximised: false });
  });

  test('wholly on a display, whatever was stored', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 100_000 });
    const place = fc.record({ x: number, y: number, width: size, height: size, maximised: fc.boolean() });
    fc.assert(
      fc.property(place, (stored) => {
        const found = fitToDisplays(stored, [LAPTOP, PROJECTOR]);
        return [LAPTOP, PROJECTOR].some(
          (area) =>
            found.x >= area.x &&
            found.y >= area.y &&
            found.x + found.width <= area.x + area.width &&
            found.y + found.height <= area.y + area.height,
        );
      }),
    );
  });
});

describe('the file of the place', () => {
  test('gives back what was written, and nothing when someone has changed it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'legation-place-'));
    const file = path.join(folder, 'window.json');
    const place = { x: 1, y: 2, width: 800, height: 600, maximised: true };
    expect(await readWindowPlace(file)).toBeNull();
    await writeWindowPlace(file, place);
    expect(await readWindowPlace(file)).toEqual(place);
    for (const damaged of [
      '',
      '{',
      '[]',
      '{"x":1}',
      JSON.stringify({ ...place, width: 1e9 }),
      JSON.stringify({ ...place, z: 1 }),
    ]) {
      await writeFile(file, damaged);
      expect(await readWindowPlace(file)).toBeNull();
    }
    expect(await readFile(file, 'utf8')).toContain('"z"');
    await rm(folder, { recursive: true });
  });
});
