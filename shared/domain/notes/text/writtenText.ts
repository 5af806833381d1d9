import * as Y from 'yjs';
import { beginDocument, type NoteBlock } from './blocks.ts';
import { wholeUpdate } from './document.ts';

/** A text as its one part, base64 of a Yjs update. The same blocks by the same writer are the same part at every call. */
export function writtenText(blocks: readonly NoteBlock[], writer?: number): string {
  const doc = new Y.Doc();
  if (writer !== undefined) doc.clientID = writer;
  beginDocument(doc, blocks);
  return wholeUpdate(doc);
}
