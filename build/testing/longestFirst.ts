import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take more than ten seconds, longest first. Begun last, one of them would keep one core busy and the others idle. */
const LONGEST = [
  'test/sim/firstHalf.test.ts',
  'test/sim/secondHalf.test.ts',
  'test/unit/shared/export/summary/formats.test.ts',
  'test/contract/power.test.ts',
  'test/sim/rules.test.ts',
  'test/contract/processes.test.ts',
];

/** Vitest would go by the sizes of files, where it has not seen them run before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
