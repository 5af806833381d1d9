/** A change that the server refused, wanted once more: as a new one, of what stands now. */
import type { Json } from '../../json.ts';
import type { Edit } from '../change/edit.ts';
import { patchRow } from '../change/op.ts';
import { takeBackField } from '../change/restore.ts';
import { isTableName } from '../tables.ts';

export interface Wish {
  readonly table: string;
  readonly id: string;
  readonly set: Readonly<Record<string, Json>>;
}

/** False, and nothing done, where it was about a record that is not here. */
export function wishAgain(edit: Edit, { table, id, set }: Wish): boolean {
  if (!isTableName(table)) return false;
  const { deletedAt, ...fields } = set;
  if (!edit.state.tables[table].has(id)) {
    if (deletedAt !== null) return false;
    edit.create(table, { id, ...patchRow({}, fields) });
    return true;
  }
  if (typeof deletedAt === 'string') edit.remove(table, id);
  else if (deletedAt === null) edit.restore(table, id);
  for (const [path, wanted] of Object.entries(fields)) takeBackField(edit, { table, id, path, before: wanted });
  return true;
}
