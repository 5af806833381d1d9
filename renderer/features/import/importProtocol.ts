/** What the wizard asks of the worker that reads spreadsheets, and what it answers. Plain data both ways. */
import type { RowOf } from '#shared/domain/tables.ts';
import type { ReadError } from '#shared/import/limits.ts';
import type { Mapping } from '#shared/import/plan/mapping.ts';
import type { ImportPlan } from '#shared/import/plan/planImport.ts';
import type { Cell } from '#shared/import/sheet.ts';
import type { Table } from '#shared/import/table/findTable.ts';
import type { Target } from '#shared/import/table/targets.ts';
import type { Result } from '#shared/result.ts';

/** Where the header stands: undefined to find it, null for none, else its line from 1. */
export type HeaderChoice = number | null | undefined;

/** A sheet's table without its rows, which stay in the worker. */
export interface TableView {
  readonly headerLines: Table['headerLines'];
  readonly headers: readonly string[];
  readonly title: string;
  readonly rowCount: number;
  readonly skippedLines: readonly number[];
  readonly columnsNotRead: Table['columnsNotRead'];
  readonly guess: readonly (Target | null)[];
  /** The first values of each column, as text. */
  readonly samples: readonly (readonly string[])[];
}

/** The part of a mission that a plan looks at. */
export interface Known {
  readonly missionId: string;
  readonly people: readonly RowOf<'people'>[];
  readonly organisations: readonly RowOf<'organisations'>[];
  readonly groups: readonly RowOf<'groups'>[];
  readonly travellers: readonly RowOf<'travellers'>[];
}

export interface PlannedImport {
  readonly plan: ImportPlan;
  /** Cells of rows with a problem or left out are asked for later, by line. */
  readonly headers: readonly string[];
}

export interface Calls {
  readFile: { ask: { name: string; bytes: Uint8Array }; answer: Result<readonly string[], ReadError> };
  readText: { ask: { name: string; text: string }; answer: Result<readonly string[], ReadError> };
  table: { ask: { sheet: number; header: HeaderChoice }; answer: TableView };
  plan: {
    ask: { sheet: number; header: HeaderChoice; mapping: Mapping; known: Known; now: string };
    answer: Result<PlannedImport, ReadError>;
  };
  cells: {
    ask: { sheet: number; header: HeaderChoice; lines: readonly number[] };
    answer: readonly { line: number; cells: readonly Cell[] }[];
  };
}

export type CallName = keyof Calls;

export type Request = { [N in CallName]: { id: number; call: N; ask: Calls[N]['ask'] } }[CallName];
export type Response =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'crashed' };
