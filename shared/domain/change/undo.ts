/** Undo and redo as a reading of the log: an undo is a transaction like any other, whose label says what it takes back. */
import { NOTE_TABLES } from '../notes/note.ts';
import { RELEASE_TABLES } from '../release/release.ts';
import type { TableName } from '../tables.ts';
import type { ChangeLabel, Op, Transaction } from './op.ts';
import { invertOp } from './op.ts';

/** Steps kept at hand; older ones stay in the history. */
export const UNDO_STEPS = 200;

/** Text of notes, whose editor has an undo of its own. */
const TEXT_TABLES: ReadonlySet<TableName> = new Set(Object.values(NOTE_TABLES).map(({ parts }) => parts));
/** What was said to the delegation, and cannot be unsaid. */
const SAID: ReadonlySet<TableName> = new Set(RELEASE_TABLES);

export function isTyping({ ops }: Transaction): boolean {
  return ops.every(({ table }) => TEXT_TABLES.has(table));
}

/** These changes are in the log, and on no stack; what others did at a hub is theirs to take back. */
export function isBeyondUndo({ ops, carried }: Transaction): boolean {
  if (carried !== undefined) return true;
  return ops.every(({ table }) => TEXT_TABLES.has(table) || SAID.has(table));
}

export interface UndoStacks {
  readonly undo: readonly Transaction[];
  readonly redo: readonly Transaction[];
}

export const EMPTY_STACKS: UndoStacks = { undo: [], redo: [] };

/** Ops that take back what a transaction did, last first. */
export function inverseOps(transaction: Transaction): readonly Op[] {
  return transaction.ops.map(invertOp).toReversed();
}

/** The stacks after one more transaction of this device. */
export function afterTransaction(stacks: UndoStacks, transaction: Transaction): UndoStacks {
  if (isBeyondUndo(transaction)) return stacks;
  switch (transaction.kind) {
    case 'undo':
      return { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, transaction] };
    case 'redo':
      return { undo: [...stacks.undo, transaction], redo: stacks.redo.slice(0, -1) };
    default: {
      const last = stacks.undo.at(-1);
      if (last !== undefined && transaction.visit !== undefined && last.visit === transaction.visit) {
        const joined = { ...transaction, ops: [...last.ops, ...transaction.ops] };
        return { undo: [...stacks.undo.slice(0, -1), joined], redo: [] };
      }
      return { undo: [...stacks.undo, transaction].slice(-UNDO_STEPS), redo: [] };
    }
  }
}

export function stacksFrom(log: readonly Transaction[]): UndoStacks {
  return log.reduce(afterTransaction, EMPTY_STACKS);
}

export function nextUndo(stacks: UndoStacks): ChangeLabel | undefined {
  return stacks.undo.at(-1)?.label;
}

export function nextRedo(stacks: UndoStacks): ChangeLabel | undefined {
  return stacks.redo.at(-1)?.label;
}
