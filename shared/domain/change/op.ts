/**
 * Changes as data. An op names changed fields only (sync rule R2): `set` is what they become, `before` what they were, so
 * that an op can be undone, shown in the history and, later, sent. A path is `field` or `field.key` one level down, so that
 * two people who edit two languages of one title do not meet. `null` means absent.
 */
import * as z from 'zod/mini';
import type { Json } from '../../json.ts';
import { isJsonObject, jsonEqual } from '../../json.ts';
import type { TableName } from '../tables.ts';

export interface Op {
  readonly table: TableName;
  readonly id: string;
  readonly set: Readonly<Record<string, Json>>;
  readonly before: Readonly<Record<string, Json>>;
}

/** What one action of a person did: applied whole or not at all, undone in one step. */
export interface Transaction {
  readonly id: string;
  readonly missionId: string;
  /** Hybrid logical clock, see sync/clock.ts. */
  readonly stamp: string;
  /** When it happened by the device's own clock, ISO 8601 UTC. */
  readonly at: string;
  /** What it did, as a message key with parameters, for the undo menu and the history. */
  readonly label: ChangeLabel;
  readonly ops: readonly Op[];
  /** Absent for what a person did first hand. */
  readonly kind?: 'undo' | 'redo';
  /** Set while a person types in one field: changes of one visit that follow each other are one step of undo. */
  readonly visit?: string;
  /** Who did it; absent where their device did not know. */
  readonly author?: Author;
  /** The newest number of the mission on the server that its person had before them; absent where none was known. */
  readonly seen?: number;
  /** Not done by a person: what a restored server forgot and this device still held (sync rule R5). */
  readonly recovered?: { readonly asOf: number; readonly survived: number };
  /** Done by somebody else at the hub of this laptop, which brings it to the main server (sync rule R19). */
  readonly carried?: Carried;
}

export interface Carried extends ThroughHub, AtHub {}

/** What came by a hub: which one, its number there, and up to which number of it its person had before them. */
export interface ThroughHub {
  readonly id: string;
  readonly seq: number;
  readonly seen: number;
}

/** Who did it, as the hub knows them. */
export interface AtHub {
  readonly device: string;
  readonly account: string;
  readonly by: string;
  readonly body: string;
  readonly role: string;
  readonly personId?: string;
}

/** A person who changes missions. By the name that they gave their device; who is a member of what comes with sync. */
export interface Author {
  readonly name?: string;
}

/** `key` is a key of the messages area `change`, without the area. */
export interface ChangeLabel {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

export const opPath = z.string().check(
  z.refine((path) => {
    const parts = path.split('.');
    return parts.length <= 2 && parts.every((part) => /^[A-Za-z][A-Za-z0-9-]*$/.test(part) && !UNSAFE.has(part));
  }),
);

/** The ops' view of a row: one entry per field, objects one level down as `field.key`. */
export function flattenRow(row: Readonly<Record<string, unknown>>): Record<string, Json> {
  const out: Record<string, Json> = {};
  for (const [field, value] of Object.entries(row)) {
    if (field === 'id' || field === 'missionId' || value === undefined || value === null) continue;
    if (isJsonObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (inner !== undefined && inner !== null) out[`${field}.${key}`] = inner;
      }
    } else out[field] = value as Json;
  }
  return out;
}

/** Fields that differ between two views of a row, as the two sides of an op; null where nothing differs. */
export function diffRows(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { set: Record<string, Json>; before: Record<string, Json> } | null {
  const from = flattenRow(before);
  const to = flattenRow(after);
  const set: Record<string, Json> = {};
  const was: Record<string, Json> = {};
  for (const path of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const a = from[path] ?? null;
    const b = to[path] ?? null;
    if (jsonEqual(a, b)) continue;
    set[path] = b;
    was[path] = a;
  }
  return Object.keys(set).length === 0 ? null : { set, before: was };
}

/** A row with an op's fields laid over it. Object fields stay present (`title: {}`), since schemas ask for them. */
export function patchRow(row: Readonly<Record<string, unknown>>, set: Op['set']): Record<string, unknown> {
  const next: Record<string, unknown> = { ...row };
  for (const [path, value] of Object.entries(set)) {
    const dot = path.indexOf('.');
    if (dot < 0) {
      if (value === null) delete next[path];
      else next[path] = value;
      continue;
    }
    const field = path.slice(0, dot);
    const key = path.slice(dot + 1);
    const held = next[field];
    const inner: Record<string, unknown> = isJsonObject(held) ? { ...held } : {};
    if (value === null) delete inner[key];
    else inner[key] = value;
    next[field] = inner;
  }
  return next;
}

/**
 * The op that takes this one back. Creation is `deletedAt` going from a time to null, so its inverse is a delete; and the inverse
 * of that restores the row as it lies, with what others have made of it meanwhile.
 */
export function invertOp({ table, id, set, before }: Op): Op {
  const was = Object.entries(set).filter(([path]) => Object.hasOwn(before, path));
  return { table, id, set: before, before: Object.fromEntries(was) };
}
