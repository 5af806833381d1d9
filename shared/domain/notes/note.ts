/**
 * Notes of meetings and visits. Who may read a note is said by the table that it stands in, never by a field of it: a role
 * that may not read staff notes never receives the table (sync rule R15). Sharing a note moves it to another table.
 */
import * as z from 'zod/mini';
import { id, instant, line, rowBase } from '../fields.ts';

/** Who reads: the writer alone, the organisers' staff, the whole delegation. */
export const AUDIENCES = ['own', 'staff', 'delegation'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const NOTE_TEMPLATES = ['blank', 'ministryCall', 'siteVisit', 'oneToOne', 'roundtable'] as const;
export type NoteTemplate = (typeof NOTE_TEMPLATES)[number];

export const note = z.strictObject({
  ...rowBase,
  /** Empty for one that is only begun; screens then show its first words. */
  title: line,
  template: z.enum(NOTE_TEMPLATES),
  createdAt: instant,
  /** Name of who began it, as their device knows it. */
  author: z.optional(line),
  /** The programme item that it was taken at. */
  itemId: z.optional(id),
  personIds: z.array(id).check(z.maxLength(500)),
  organisationIds: z.array(id).check(z.maxLength(200)),
});
export type Note = z.infer<typeof note>;

/** Longest text of one part, in characters of base64; a longer paste makes a part of its own. */
export const PART_MAX = 12_000_000;

/**
 * A part of a note's text: what one device wrote at one sitting, as a Yjs update. The text is all parts of a note merged,
 * in any order. Only the device that began a part writes to it, so that parts never conflict.
 */
export const notePart = z.strictObject({
  ...rowBase,
  noteId: id,
  /** When it was last written to. */
  at: instant,
  author: z.optional(line),
  /** Base64. */
  update: z.string().check(z.maxLength(PART_MAX), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});
export type NotePart = z.infer<typeof notePart>;

/** Largest file that is taken in, in bytes. */
export const ATTACHMENT_MAX = 20 * 1024 * 1024;

/** A photo or file of a note. Its bytes are kept once by their hash, apart from the rows. */
export const attachment = z.strictObject({
  ...rowBase,
  noteId: id,
  name: line,
  mediaType: line,
  /** Bytes. */
  size: z.int().check(z.minimum(0), z.maximum(ATTACHMENT_MAX)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  addedAt: instant,
});
export type Attachment = z.infer<typeof attachment>;

/** The tables of each audience. */
export const NOTE_TABLES = {
  own: { notes: 'ownNotes', parts: 'ownNoteParts', attachments: 'ownAttachments' },
  staff: { notes: 'staffNotes', parts: 'staffNoteParts', attachments: 'staffAttachments' },
  delegation: { notes: 'delegationNotes', parts: 'delegationNoteParts', attachments: 'delegationAttachments' },
} as const satisfies Record<Audience, object>;
