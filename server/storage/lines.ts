/** Rows of SQLite in and out, by statements. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

export type Line = Record<string, string | number | null | Uint8Array>;

export interface Lines {
  all(sql: string, ...values: SQLInputValue[]): Line[];
  run(sql: string, ...values: SQLInputValue[]): void;
}

/** Statements are compiled once for each connection. */
export function linesOf(db: DatabaseSync): Lines {
  const compiled = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = compiled.get(sql) ?? db.prepare(sql);
    compiled.set(sql, known);
    return known;
  };
  return {
    all: (sql, ...values) => statement(sql).all(...values) as Line[],
    run: (sql, ...values) => void statement(sql).run(...values),
  };
}
