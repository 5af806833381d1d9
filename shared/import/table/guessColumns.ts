/** Headers and sample cells → what each column is; null where nothing is known of it. */
import type { Cell } from '../sheet.ts';
import { cellKind, cellText } from '../sheet.ts';
import { isHonorific } from '../values/honorific.ts';
import { scriptOf } from '../values/script.ts';
import type { HeaderReading } from './readHeader.ts';
import { readHeader } from './readHeader.ts';
import type { Target } from './targets.ts';
import { isLocalField, isNameField, sameSlot } from './targets.ts';

const SAMPLES = 50;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}$/;
const PHONE = /^\+?[\d\s().-]{7,20}$/;

export function guessColumns(
  headers: readonly string[],
  rows: readonly { readonly cells: readonly Cell[] }[],
): (Target | null)[] {
  const samples = headers.map((_, column) =>
    rows
      .slice(0, SAMPLES)
      .map((row) => row.cells[column] ?? null)
      .filter((cell) => cellKind(cell) !== 'empty'),
  );
  const readings = headers.map(readHeader);
  const targets = readings.map((reading, column) => toTarget(reading, samples[column] ?? [], readings));
  guessByCells(targets, readings, samples);
  givenAloneIsFull(targets);
  keepOneEach(targets, readings);
  return targets;
}

function toTarget(
  reading: HeaderReading | null,
  cells: readonly Cell[],
  readings: readonly (HeaderReading | null)[],
): Target | null {
  if (reading === null || reading.concept === 'ignored') return null;
  const { concept, language } = reading;
  if (concept === 'title')
    return { field: mostly(cells, (text) => isHonorific(text)) ? 'honorific' : 'position', language };
  if (concept === 'nationality') {
    const hasCountry = readings.some((other) => other?.concept === 'country');
    return { field: hasCountry ? 'passportCountry' : 'country' };
  }
  if (isNameField(concept)) return { field: concept, script: nameScript(reading, cells) };
  if (isLocalField(concept)) return { field: concept, language };
  return { field: concept };
}

/** What the header says, unless the cells are plainly in another script. */
function nameScript(reading: HeaderReading, cells: readonly Cell[]): Target['script'] & string {
  const wanted = reading.script;
  if (wanted === 'auto') return 'auto';
  const script = wanted === 'hant' || wanted === 'hans' || wanted === 'han' ? 'han' : wanted;
  return cells.length > 0 && !mostly(cells, (text) => scriptOf(text) === script) ? 'auto' : wanted;
}

/** Columns without a known header, by the look of their cells. */
function guessByCells(
  targets: (Target | null)[],
  readings: readonly (HeaderReading | null)[],
  samples: readonly (readonly Cell[])[],
): void {
  const has = (field: Target['field']): boolean => targets.some((target) => target?.field === field);
  samples.forEach((cells, column) => {
    if (targets[column] !== null || readings[column] !== null || cells.length === 0) return;
    if (!has('email') && mostly(cells, (text) => EMAIL.test(text.trim()))) targets[column] = { field: 'email' };
    else if (!has('mobile') && mostly(cells, (text) => PHONE.test(text.trim()))) targets[column] = { field: 'mobile' };
  });
}

function mostly(cells: readonly Cell[], test: (text: string) => boolean): boolean {
  const hits = cells.filter((cell) => test(cellText(cell))).length;
  return hits > 0 && hits >= cells.length * 0.6;
}

/** 英文名, 'First name' with no surname beside it: people put the whole name there. */
function givenAloneIsFull(targets: (Target | null)[]): void {
  const families = new Set(targets.filter((target) => target?.field === 'family').map((target) => target?.script));
  targets.forEach((target, column) => {
    if (target?.field !== 'given') return;
    if (families.has(target.script) || families.has('auto')) return;
    if (target.script === 'auto' && families.size > 0) return;
    targets[column] = { ...target, field: 'fullName' };
  });
}

/** Of two columns for one value the surer header keeps it, the first where both are as sure. */
function keepOneEach(targets: (Target | null)[], readings: readonly (HeaderReading | null)[]): void {
  targets.forEach((target, column) => {
    if (target === null) return;
    const rival = targets.findIndex((other, c) => c !== column && other !== null && sameSlot(other, target));
    if (rival < 0) return;
    const mine = readings[column]?.certainty ?? 0;
    const theirs = readings[rival]?.certainty ?? 0;
    if (theirs > mine || (theirs === mine && rival < column)) targets[column] = null;
  });
}
