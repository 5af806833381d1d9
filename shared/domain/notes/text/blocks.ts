/**
 * A note's text as plain blocks: what documents, search and lists read of it, and what a template begins with. The editor
 * itself works on the Yjs document; names of its nodes (`bulletList`, `taskItem`) are those of the editor's schema.
 */
import * as Y from 'yjs';
import { BODY } from './document.ts';

export const MENTIONED = ['person', 'organisation', 'item'] as const;
export type Mentioned = (typeof MENTIONED)[number];

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** What this run names; its text is the name as it was when it was written. */
  readonly mention?: { readonly kind: Mentioned; readonly id: string };
}

export type ListKind = 'bullet' | 'ordered' | 'task';

export type NoteBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'entry';
      readonly list: ListKind;
      /** From 0. */
      readonly depth: number;
      /** Of an ordered list, from 1. */
      readonly number?: number;
      readonly checked?: boolean;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly { readonly head: boolean; readonly runs: readonly Run[] }[])[];
    };

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;

const attribute = (element: Y.XmlElement, name: string): unknown =>
  (element.getAttributes() as Readonly<Record<string, unknown>>)[name];

const textAttribute = (element: Y.XmlElement, name: string): string => {
  const value = attribute(element, name);
  return typeof value === 'string' ? value : '';
};

const childrenOf = (element: Y.XmlElement | Y.XmlFragment): Node[] => element.toArray();

function runsOfText(text: Y.XmlText): Run[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes = {} }): Run[] =>
    typeof insert === 'string' && insert !== ''
      ? [
          {
            text: insert,
            ...('bold' in attributes ? { bold: true } : {}),
            ...('italic' in attributes ? { italic: true } : {}),
            ...('underline' in attributes ? { underline: true } : {}),
            ...('strike' in attributes ? { strike: true } : {}),
          },
        ]
      : [],
  );
}

function mentionRun(element: Y.XmlElement): Run {
  const kind = MENTIONED.find((candidate) => candidate === attribute(element, 'kind'));
  const text = textAttribute(element, 'label');
  return kind === undefined ? { text } : { text, mention: { kind, id: textAttribute(element, 'id') } };
}

/** The runs of an element, those of what is nested in it one after the other. */
function runsOf(node: Node): Run[] {
  if (node instanceof Y.XmlText) return runsOfText(node);
  if (!(node instanceof Y.XmlElement)) return [];
  if (node.nodeName === 'mention') return [mentionRun(node)];
  if (node.nodeName === 'hardBreak') return [{ text: '\n' }];
  return childrenOf(node).flatMap(runsOf);
}

const LISTS: Readonly<Record<string, ListKind>> = { bulletList: 'bullet', orderedList: 'ordered', taskList: 'task' };

function listBlocks(list: Y.XmlElement, kind: ListKind, depth: number): NoteBlock[] {
  const entries = childrenOf(list).filter((child) => child instanceof Y.XmlElement);
  return entries.flatMap((entry, index) => {
    const inner = childrenOf(entry);
    const nested = inner.filter(
      (child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName in LISTS,
    );
    const own = inner.filter((child) => !nested.includes(child as Y.XmlElement));
    const runs = own.flatMap((child, at) => (at === 0 ? runsOf(child) : [{ text: '\n' }, ...runsOf(child)]));
    const block: NoteBlock = {
      kind: 'entry',
      list: kind,
      depth,
      ...(kind === 'ordered' ? { number: index + 1 } : {}),
      ...(kind === 'task' ? { checked: attribute(entry, 'checked') === true } : {}),
      runs,
    };
    return [block, ...nested.flatMap((child) => listBlocks(child, LISTS[child.nodeName] ?? 'bullet', depth + 1))];
  });
}

function tableBlock(table: Y.XmlElement): NoteBlock {
  const rows = childrenOf(table).filter((child) => child instanceof Y.XmlElement);
  return {
    kind: 'table',
    rows: rows.map((row) =>
      childrenOf(row)
        .filter((cell) => cell instanceof Y.XmlElement)
        .map((cell) => ({ head: cell.nodeName === 'tableHeader', runs: runsOf(cell) })),
    ),
  };
}

function blocksOfNode(node: Node): NoteBlock[] {
  if (node instanceof Y.XmlText) return [{ kind: 'paragraph', runs: runsOfText(node) }];
  if (!(node instanceof Y.XmlElement)) return [];
  const list = LISTS[node.nodeName];
  if (list !== undefined) return listBlocks(node, list, 0);
  switch (node.nodeName) {
    case 'heading': {
      const level = Number(attribute(node, 'level'));
      return [{ kind: 'heading', level: level === 1 || level === 2 ? level : 3, runs: runsOf(node) }];
    }
    case 'blockquote':
      return childrenOf(node).map((child) => ({ kind: 'quote', runs: runsOf(child) }));
    case 'table':
      return [tableBlock(node)];
    default:
      return [{ kind: 'paragraph', runs: runsOf(node) }];
  }
}

export function blocksOf(doc: Y.Doc): readonly NoteBlock[] {
  return childrenOf(doc.getXmlFragment(BODY)).flatMap(blocksOfNode);
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** A line for each block, as it is copied and searched. */
export function plainText(blocks: readonly NoteBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ runs }) => textOfRuns(runs)).join('\t')).join('\n')
        : textOfRuns(block.runs),
    )
    .join('\n');
}

/** Begins an empty document with headings, paragraphs and lists that are not nested; for templates and what is captured. */
export function beginDocument(doc: Y.Doc, blocks: readonly NoteBlock[]): void {
  // Put in at once: each push alone walks all that stands before it, and ten thousand lines would take minutes.
  doc.transact(() => doc.getXmlFragment(BODY).push(elementsOf(blocks)));
}

function elementsOf(blocks: readonly NoteBlock[]): Y.XmlElement[] {
  const elements: Y.XmlElement[] = [];
  let list: { readonly kind: ListKind; readonly entries: Y.XmlElement[] } | undefined;
  const endList = (): void => {
    if (list === undefined) return;
    const element = new Y.XmlElement(`${list.kind}List`);
    element.insert(0, list.entries);
    elements.push(element);
    list = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'entry') {
      if (list?.kind !== block.list) endList();
      list ??= { kind: block.list, entries: [] };
      list.entries.push(entryElement(block.list, block.runs));
      continue;
    }
    endList();
    if (block.kind === 'table') continue;
    const element = new Y.XmlElement(block.kind === 'heading' ? 'heading' : 'paragraph');
    if (block.kind === 'heading') setAttribute(element, 'level', block.level);
    element.insert(0, [textElement(block.runs)]);
    elements.push(element);
  }
  endList();
  return elements;
}

/** The editor's own values are numbers and booleans, which the type of Yjs does not foresee. */
function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  element.setAttribute(name, value as string);
}

function textElement(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText();
  let at = 0;
  for (const run of runs) {
    text.insert(at, run.text, { ...(run.bold ? { bold: {} } : {}), ...(run.italic ? { italic: {} } : {}) });
    at += run.text.length;
  }
  return text;
}

function entryElement(list: ListKind, runs: readonly Run[]): Y.XmlElement {
  const entry = new Y.XmlElement(list === 'task' ? 'taskItem' : 'listItem');
  if (list === 'task') setAttribute(entry, 'checked', false);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [textElement(runs)]);
  entry.insert(0, [paragraph]);
  return entry;
}
