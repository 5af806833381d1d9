/** What an import did not take: whole rows, and values of rows that were taken. */
import type { Choices } from './applyImport.ts';
import type { Problem } from './draft.ts';
import type { ImportPlan } from './planImport.ts';

export interface NotTaken {
  readonly line: number;
  /** True: nobody was made or changed from this row. */
  readonly whole: boolean;
  /** Empty where the person left the row out. */
  readonly problems: readonly Problem[];
}

const TAKEN_ANYWAY: ReadonlySet<Problem['reason']> = new Set(['samePassportInFile', 'passportOfPerson']);

export function notTaken(plan: ImportPlan, choices: Choices): NotTaken[] {
  const byLine = new Map<number, Problem[]>();
  for (const problem of plan.problems) {
    if (problem.severity === 'note' || TAKEN_ANYWAY.has(problem.reason)) continue;
    const held = byLine.get(problem.line);
    if (held === undefined) byLine.set(problem.line, [problem]);
    else held.push(problem);
  }
  return plan.rows.flatMap(({ line, takable }): NotTaken[] => {
    const problems = byLine.get(line) ?? [];
    const whole = !takable || choices[line]?.action === 'leaveOut';
    return whole || problems.length > 0 ? [{ line, whole, problems }] : [];
  });
}
