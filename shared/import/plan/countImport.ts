/** What an import with these decisions would come to, without making its ops: for the screen, at each click. */
import type { Choices } from './applyImport.ts';
import type { OfferTarget } from './offers.ts';
import type { ImportPlan } from './planImport.ts';

export interface ImportCounts {
  readonly added: number;
  /** People already there whom a row goes into. */
  readonly updated: number;
  /** Rows that go into another row. */
  readonly joined: number;
  readonly organisationsAdded: number;
  readonly leftOut: number;
}

export function countImport(plan: ImportPlan, choices: Choices): ImportCounts {
  const fresh = new Set(plan.organisations.filter(({ existingId }) => existingId === null).map(({ key }) => key));
  const subjects = new Map<number, Subject>();
  const people = new Map<string, Subject>();
  const all: Subject[] = [];
  let taken = 0;
  for (const row of plan.rows) {
    const choice = choices[row.line];
    if (!row.takable || choice?.action === 'leaveOut') continue;
    taken += 1;
    const merge = choice?.action === 'merge' ? choice : null;
    let subject = merge === null ? undefined : held(merge.target, subjects, people);
    if (subject === undefined && merge?.target.kind === 'person') {
      const { organisation = {} } = plan.people[merge.target.id] ?? {};
      subject = { person: true, organisation: '', blank: Object.keys(organisation).length === 0 };
      people.set(merge.target.id, subject);
      all.push(subject);
    }
    if (subject === undefined || merge === null) {
      subject = { person: false, organisation: row.organisation, blank: row.organisation === '' };
      all.push(subject);
    } else if (row.organisation !== '' && (subject.blank || merge.takes.organisation === 'incoming')) {
      subject.organisation = row.organisation;
      subject.blank = false;
    }
    subjects.set(row.line, subject);
  }
  const updated = all.filter((subject) => subject.person).length;
  return {
    added: all.length - updated,
    updated,
    joined: taken - all.length,
    organisationsAdded: new Set(all.map(({ organisation }) => organisation).filter((key) => fresh.has(key))).size,
    leftOut: plan.rows.length - taken,
  };
}

interface Subject {
  readonly person: boolean;
  /** Key in the plan of the organisation that a row gives them; '' where none does. */
  organisation: string;
  blank: boolean;
}

function held(
  target: OfferTarget,
  subjects: ReadonlyMap<number, Subject>,
  people: ReadonlyMap<string, Subject>,
): Subject | undefined {
  return target.kind === 'row' ? subjects.get(target.line) : people.get(target.id);
}
