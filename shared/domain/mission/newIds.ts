import { isJsonObject } from '../../json.ts';
import type { AnyRow, TableName } from '../tables.ts';

export interface TableRow {
  readonly table: TableName;
  readonly row: AnyRow;
}

/** New ids for these rows, by old id. One id may stand in two tables (a person and their private record): it stays one. */
export function idMap(rows: readonly TableRow[], newId: () => string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { row } of rows) if (!map.has(row.id)) map.set(row.id, newId());
  return map;
}

/** The rows under new ids. Every field called `id`, `…Id` or `…Ids` follows; an id that is not in the map stays. */
export function withNewIds(rows: readonly TableRow[], ids: ReadonlyMap<string, string>): TableRow[] {
  return rows.map(({ table, row }) => ({ table, row: mapIds(row, ids) as AnyRow }));
}

function mapIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => {
      if (!/^id$|Ids?$/.test(field)) return [field, mapIds(held, ids)];
      if (typeof held === 'string') return [field, ids.get(held) ?? held];
      return [field, Array.isArray(held) ? held.map((each) => ids.get(each as string) ?? (each as unknown)) : held];
    }),
  );
}
