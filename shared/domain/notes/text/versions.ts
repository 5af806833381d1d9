import * as Y from 'yjs';
import { BODY, readDocument, type TextPart } from './document.ts';

/**
 * Makes the text what it was after these parts, as one change of its own: nothing of what was written since is lost, and
 * whoever reads the document sees the change as any other.
 */
export function restoreVersion(doc: Y.Doc, parts: readonly TextPart[]): void {
  const then = readDocument(parts).doc.getXmlFragment(BODY);
  const now = doc.getXmlFragment(BODY);
  doc.transact(() => {
    now.delete(0, now.length);
    now.insert(
      0,
      then
        .toArray()
        .filter((node) => node instanceof Y.XmlElement || node instanceof Y.XmlText)
        .map((node) => node.clone()),
    );
  });
}
