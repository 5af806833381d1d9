import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { atomicWrite } from '../files/atomicWrite.ts';

const length = z.int().min(1).max(100_000);
const offset = z.int().min(-100_000).max(100_000);
const windowPlace = z.strictObject({
  x: offset,
  y: offset,
  width: length,
  height: length,
  maximised: z.boolean(),
});
/** Where the window was, unmaximised, in points of the screen. */
export type WindowPlace = z.infer<typeof windowPlace>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 390, height: 480 } as const;
const FIRST = { width: 1280, height: 800 } as const;

/** The place of last time, moved and cut so that all of it is on a display that is there now; the first one is the main one. */
export function fitToDisplays(place: WindowPlace | null, workAreas: readonly Area[]): WindowPlace {
  const main = workAreas[0] ?? { x: 0, y: 0, ...FIRST };
  if (place === null) return { ...centred(FIRST, main), maximised: false };
  const home = workAreas.map((area) => ({ area, seen: overlap(place, area) })).toSorted((a, b) => b.seen - a.seen)[0];
  if (home === undefined || home.seen === 0) return { ...centred(place, main), maximised: place.maximised };
  const { area } = home;
  const size = fittingSize(place, area);
  return {
    ...size,
    x: clamp(place.x, area.x, area.x + area.width - size.width),
    y: clamp(place.y, area.y, area.y + area.height - size.height),
    maximised: place.maximised,
  };
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function fittingSize(size: { width: number; height: number }, area: Area) {
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), area.width),
    height: Math.min(Math.max(size.height, SMALLEST.height), area.height),
  };
}

function centred(wanted: { width: number; height: number }, area: Area): Area {
  const size = fittingSize(wanted, area);
  return {
    ...size,
    x: area.x + Math.floor((area.width - size.width) / 2),
    y: area.y + Math.floor((area.height - size.height) / 2),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

export async function readWindowPlace(file: string): Promise<WindowPlace | null> {
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    return windowPlace.parse(json);
  } catch {
    // The first start, or a file that someone changed.
    return null;
  }
}

export async function writeWindowPlace(file: string, place: WindowPlace): Promise<void> {
  // Not worth a word to anyone when it fails: the window opens where it first did.
  await atomicWrite(file, JSON.stringify(place), 0o600).catch(() => undefined);
}
