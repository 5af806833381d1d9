import { expect, test, vi } from 'vitest';
import { blocksOf, type NoteBlock, plainText } from '#shared/domain/notes/text/blocks.ts';
import { readDocument } from '#shared/domain/notes/text/document.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';

test('a pasted text of thirty thousand lines is written without a wait, line by line', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `Losses are to be halved 水利部 ${index}`);
  const update = writtenText(
    lines.map((text): NoteBlock => ({ kind: 'paragraph', runs: [{ text }] })),
    1,
  );
  expect(plainText(blocksOf(readDocument([{ update }]).doc)).split('\n')).toEqual(lines);
}, 8000);

test('headings, lists and paragraphs stand in their order; two kinds of list are two lists', () => {
  const blocks: NoteBlock[] = [
    { kind: 'heading', level: 2, runs: [{ text: 'Agreed' }] },
    { kind: 'entry', list: 'bullet', depth: 0, runs: [{ text: 'one' }] },
    { kind: 'entry', list: 'bullet', depth: 0, runs: [{ text: 'two' }] },
    { kind: 'entry', list: 'ordered', depth: 0, runs: [{ text: 'first' }] },
    { kind: 'paragraph', runs: [{ text: 'After' }] },
  ];
  const warned = vi.spyOn(console, 'warn');
  const read = blocksOf(readDocument([{ update: writtenText(blocks, 1) }]).doc);
  expect(read.map((block) => [block.kind, block.kind === 'table' ? '' : plainText([block]).trim()])).toMatchObject([
    ['heading', expect.stringContaining('Agreed')],
    ['entry', expect.stringContaining('one')],
    ['entry', expect.stringContaining('two')],
    ['entry', expect.stringContaining('first')],
    ['paragraph', 'After'],
  ]);
  // Yjs complains of what is read before it stands in a document.
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
