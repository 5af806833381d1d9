/** What an import did not take: whole rows, and values of rows that were taken. */
import type { Cell } from '../sheet.ts';
import type { Table } from '../table/findTable.ts';
import type { Problem } from './draft.ts';
import type { Choices } from './applyImport.ts';
import type { ImportPlan } from './planImport.ts';

export interface NotTaken {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** True: nobody was made or changed from this row. */
  readonly whole: boolean;
  /** Empty where the person left the row out. */
  readonly problems: readonly Problem[];
}

const TAKEN_ANYWAY: ReadonlySet<Problem['reason']> = new Set(['samePassportInFile', 'passportOfPerson']);

export function notTaken(plan: ImportPlan, choices: Choices, table: Table): NotTaken[] {
  const byLine = new Map<number, Problem[]>();
  for (const problem of plan.problems) {
    if (problem.severity === 'note' || TAKEN_ANYWAY.has(problem.reason)) continue;
    const held = byLine.get(problem.line);
    if (held === undefined) byLine.set(problem.line, [problem]);
    else held.push(problem);
  }
  const cellsOf = new Map(table.rows.map((row) => [row.line, row.cells]));
  return plan.rows.flatMap(({ line, takable }): NotTaken[] => {
    const problems = byLine.get(line) ?? [];
    const whole = !takable || choices[line]?.action === 'leaveOut';
    return whole || problems.length > 0 ? [{ line, cells: cellsOf.get(line) ?? [], whole, problems }] : [];
  });
}
