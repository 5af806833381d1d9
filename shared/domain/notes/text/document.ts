/**
 * The text of a note as a Yjs document. Parts may be merged in any order and any number of times and give the same text,
 * so that what several people wrote of one note, apart from each other, comes together by itself.
 */
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';

/** The fragment of the document that the editor writes to. */
export const BODY = 'body';

export interface TextPart {
  /** Base64 of a Yjs update. */
  readonly update: string;
}

/** A part that is no Yjs update, from a damaged file; the others still make the note. */
function applyPart(doc: Y.Doc, part: TextPart): boolean {
  if (part.update === '') return true;
  try {
    Y.applyUpdate(doc, fromBase64(part.update), 'stored');
    return true;
  } catch {
    return false;
  }
}

/** All parts together. `unreadable` counts those that are no text. */
export function readDocument(parts: readonly TextPart[]): { readonly doc: Y.Doc; readonly unreadable: number } {
  const doc = new Y.Doc({ gc: true });
  const unreadable = parts.filter((part) => !applyPart(doc, part)).length;
  return { doc, unreadable };
}

/** Adds parts that came from elsewhere to a document that is open. */
export function addParts(doc: Y.Doc, parts: readonly TextPart[]): void {
  for (const part of parts) applyPart(doc, part);
}

/** Two updates as one, in base64; the first may be ''. */
export function joinUpdates(held: string, added: Uint8Array): string {
  return toBase64(held === '' ? added : Y.mergeUpdates([fromBase64(held), added]));
}

/** Two stands of one part as one; the first itself, unchanged, where the second says nothing new or is damaged. */
export function joinParts(held: string, other: string): string {
  try {
    const mine = fromBase64(held);
    const both = Y.mergeUpdates([mine, fromBase64(other)]);
    return both.length === Y.mergeUpdates([mine]).length ? held : toBase64(both);
  } catch {
    return held;
  }
}

/** All of the document as one part. */
export function wholeUpdate(doc: Y.Doc): string {
  return toBase64(Y.encodeStateAsUpdate(doc));
}
