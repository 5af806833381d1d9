import { expect, test } from 'vitest';
import { TABLE_NAMES, TABLES } from '#shared/domain/tables.ts';

test('no table has a rule about several fields at once: the server looks only at those that an op changes (merge.ts)', () => {
  const found = TABLE_NAMES.filter((table) => (TABLES[table].schema.def.checks ?? []).length > 0);
  expect(found).toEqual([]);
});
