import fc from 'fast-check';
import { toBase64 } from 'lib0/buffer';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { beginDocument, blocksOf, type NoteBlock, plainText } from '#shared/domain/notes/text/blocks.ts';
import { BODY, joinUpdates, readDocument, wholeUpdate } from '#shared/domain/notes/text/document.ts';

const BLOCKS: readonly NoteBlock[] = [
  { kind: 'heading', level: 2, runs: [{ text: 'Agreed' }] },
  { kind: 'paragraph', runs: [{ text: 'Tariff ' }, { text: 'by autumn', bold: true }] },
  { kind: 'entry', list: 'task', depth: 0, checked: false, runs: [{ text: 'Send the 水價 table' }] },
  { kind: 'entry', list: 'bullet', depth: 0, runs: [{ text: 'Нұрлан leads' }] },
];

function begun(): Y.Doc {
  const doc = new Y.Doc();
  beginDocument(doc, BLOCKS);
  return doc;
}

describe('the text of a note', () => {
  it('comes back from its part as the blocks that it was begun with', () => {
    const { doc, unreadable } = readDocument([{ update: wholeUpdate(begun()) }]);
    expect(blocksOf(doc)).toEqual(BLOCKS);
    expect(unreadable).toBe(0);
    expect(plainText(blocksOf(doc))).toBe('Agreed\nTariff by autumn\nSend the 水價 table\nНұрлан leads');
  });

  it('reads nested lists, tables, mentions and breaks of the editor', () => {
    const doc = new Y.Doc();
    const make = (name: string, children: (Y.XmlElement | Y.XmlText)[], attributes: Record<string, unknown> = {}) => {
      const element = new Y.XmlElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
      element.insert(0, children);
      return element;
    };
    const text = (value: string): Y.XmlText => new Y.XmlText(value);
    doc
      .getXmlFragment(BODY)
      .push([
        make('bulletList', [
          make('listItem', [
            make('paragraph', [text('one')]),
            make('orderedList', [make('listItem', [make('paragraph', [text('inner')])])]),
          ]),
        ]),
        make('table', [
          make('tableRow', [
            make('tableHeader', [make('paragraph', [text('Who')])]),
            make('tableCell', [make('paragraph', [])]),
          ]),
        ]),
        make('blockquote', [make('paragraph', [text('said')])]),
        make('paragraph', [
          text('with '),
          make('mention', [], { kind: 'person', id: 'p1', label: 'CHAN Tai Man' }),
          make('hardBreak', []),
          text('there'),
        ]),
      ]);
    expect(blocksOf(doc)).toEqual([
      { kind: 'entry', list: 'bullet', depth: 0, runs: [{ text: 'one' }] },
      { kind: 'entry', list: 'ordered', depth: 1, number: 1, runs: [{ text: 'inner' }] },
      {
        kind: 'table',
        rows: [
          [
            { head: true, runs: [{ text: 'Who' }] },
            { head: false, runs: [] },
          ],
        ],
      },
      { kind: 'quote', runs: [{ text: 'said' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'with ' },
          { text: 'CHAN Tai Man', mention: { kind: 'person', id: 'p1' } },
          { text: '\n' },
          { text: 'there' },
        ],
      },
    ]);
  });

  it('stays whole where a part is damaged, and says so', () => {
    const parts = [{ update: '/////w==' }, { update: wholeUpdate(begun()) }, { update: '' }];
    const { doc, unreadable } = readDocument(parts);
    expect(blocksOf(doc)).toEqual(BLOCKS);
    expect(unreadable).toBe(1);
  });

  it('is the same whatever order the parts of two writers come in, and however often', () => {
    const edit = fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      at: fc.nat(50),
      typed: fc.string({ maxLength: 6 }),
      cut: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (edits, order) => {
        const first = wholeUpdate(begun());
        const writers = [0, 1].map(() => {
          const doc = readDocument([{ update: first }]).doc;
          const held = { doc, part: '' };
          doc.on('update', (update: Uint8Array) => {
            held.part = joinUpdates(held.part, update);
          });
          return held;
        });
        for (const { who, at, typed, cut } of edits) {
          const element = writers[who]?.doc.getXmlFragment(BODY).get(1) as Y.XmlElement;
          const text = element.get(0) as Y.XmlText;
          const place = Math.min(at, text.length);
          if (cut > 0) text.delete(place, Math.min(cut, text.length - place));
          else text.insert(place, typed);
        }
        const parts = [first, ...writers.map(({ part }) => part).filter((part) => part !== '')].map((update) => ({
          update,
        }));
        const shuffled = [...parts, ...parts].toSorted(() => (Number(order.next().value) % 2 === 0 ? -1 : 1));
        const expected = plainText(blocksOf(readDocument(parts).doc));
        expect(plainText(blocksOf(readDocument(shuffled).doc))).toBe(expected);
        for (const { doc } of writers) {
          for (const { update } of parts)
            Y.applyUpdate(
              doc,
              Uint8Array.from(atob(update), (c) => c.charCodeAt(0)),
            );
          expect(plainText(blocksOf(doc))).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps one update where two are joined', () => {
    const doc = begun();
    const held = wholeUpdate(doc);
    let part = '';
    doc.on('update', (update: Uint8Array) => {
      part = joinUpdates(part, update);
    });
    ((doc.getXmlFragment(BODY).get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'New ');
    ((doc.getXmlFragment(BODY).get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(4, 'water ');
    expect(toBase64(new Uint8Array())).toBe('');
    expect(plainText(blocksOf(readDocument([{ update: held }, { update: part }]).doc))).toContain('New water Tariff');
  });
});
