/** What lists say of a note without opening it. */
import type { I18n } from './i18n.tsx';
import type { Tables } from '#shared/domain/change/missionState.ts';
import { type HeldNote, partsOf } from '#shared/domain/notes/editNotes.ts';
import { blocksOf, plainText, textOfRuns } from '#shared/domain/notes/text/blocks.ts';
import { readDocument } from '#shared/domain/notes/text/document.ts';

const EXCERPT_MAX = 160;
const excerpts = new WeakMap<object, string>();

/** The first words of its text, without the headings of its template. */
export function excerptOf(tables: Tables, held: HeldNote): string {
  const parts = partsOf(tables, held);
  const known = excerpts.get(parts);
  if (known !== undefined) return known;
  const blocks = blocksOf(readDocument(parts).doc).filter(({ kind }) => kind !== 'heading');
  const said = blocks.filter((block) => block.kind === 'table' || textOfRuns(block.runs).trim() !== '');
  const whole = plainText(said.slice(0, 4)).replace(/\s+/gu, ' ').trim();
  const text = whole.length > EXCERPT_MAX ? `${whole.slice(0, EXCERPT_MAX)}…` : whole;
  excerpts.set(parts, text);
  return text;
}

export function titleOf({ t }: I18n, held: HeldNote, tables: Tables): string {
  return held.note.title || excerptOf(tables, held).slice(0, 60) || t('notes.untitled');
}
