/**
 * The bytes of photos and files of notes, apart from their rows: `/api/blob/<mission>/<sha256>`.
 * HEAD says whether they are all there (200) or how far they have come (404 with `legation-received`), PUT brings a part with
 * `content-range: bytes <first>-<last>/<size>`, GET gives them, also by `range`.
 */
import * as z from 'zod/mini';
import { ATTACHMENT_MAX } from '../domain/notes/note.ts';
import { PROTOCOL } from './wire.ts';

/** Largest part, and smallest one but for the last. */
export const PART_BYTES = { most: 1_000_000, least: 16_384 } as const;

/** Of what one has begun to bring, the bytes that are there. */
export const RECEIVED_HEADER = 'legation-received';

export const partAnswer = z.object({
  protocol: z.literal(PROTOCOL),
  received: z.int(),
  complete: z.boolean(),
});

export interface PartRange {
  readonly start: number;
  /** After the last byte. */
  readonly end: number;
  readonly total: number;
}

/** Null for what is no part of a file that may come here. */
export function readPartRange(header: string | undefined): PartRange | null {
  const [, first, last, size] = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/.exec(header ?? '') ?? [];
  const [start, end, total] = [Number(first), Number(last) + 1, Number(size)];
  if (!(start < end && end <= total && total <= ATTACHMENT_MAX)) return null;
  const bytes = end - start;
  return bytes > PART_BYTES.most || (bytes < PART_BYTES.least && end < total) ? null : { start, end, total };
}

export function partRange({ start, end, total }: PartRange): string {
  return `bytes ${start}-${end - 1}/${total}`;
}
