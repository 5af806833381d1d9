/** The dry run: what an import would add and what it may merge, and everything that is wrong. Changes nothing. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, liveRows } from '../../domain/change/missionState.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { ReadError } from '../limits.ts';
import { LIMITS } from '../limits.ts';
import type { Table } from '../table/findTable.ts';
import type { PersonDraft, Problem } from './draft.ts';
import { SEVERITY } from './draft.ts';
import type { Mapping } from './mapping.ts';
import { draftOfPerson } from './mergeDrafts.ts';
import type { HanSounds, Offer } from './offers.ts';
import { draftName, OfferIndex, passportKey } from './offers.ts';
import type { PlannedOrganisation } from './organisations.ts';
import { existingKey, OrganisationPlanner } from './organisations.ts';
import type { ReadRow } from './readRow.ts';
import { readRows } from './readRow.ts';

export interface PlannedRow {
  readonly line: number;
  readonly name: string;
  readonly draft: PersonDraft;
  /** False where it cannot be taken; its problems say why. */
  readonly takable: boolean;
  readonly offers: readonly Offer[];
  /** Key in the plan's organisations; '' for none. */
  readonly organisation: string;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly Problem[];
  readonly organisations: readonly PlannedOrganisation[];
  /** Existing people whom an offer names, as drafts, to show beside the row. */
  readonly people: Readonly<Record<string, PersonDraft>>;
  /** Lines that hold no person: totals, notes, repeated headers. */
  readonly skippedLines: readonly number[];
}

/** `hanSounds` brings Chinese names and their Latin forms together; it loads apart, being large. */
export function planImport(
  state: MissionState,
  table: Table,
  mapping: Mapping,
  now: string,
  hanSounds?: HanSounds,
): Result<ImportPlan, ReadError> {
  if (table.rows.length > LIMITS.rows) return err({ kind: 'tooManyRows', limit: LIMITS.rows });
  const read = readRows(table, mapping, now);
  const organisations = new OrganisationPlanner(liveRows(state, 'organisations'));
  const index = new OfferIndex(hanSounds);
  for (const person of liveRows(state, 'people')) {
    const held = live(state, 'organisations', person.organisationId);
    index.addPerson(person, live(state, 'travellers', person.id), held === undefined ? '' : existingKey(held.id));
  }
  const problems: Problem[] = [];
  const people: Record<string, PersonDraft> = {};
  const isTakable = (row: ReadRow): boolean => row.problems.every((problem) => problem.severity !== 'error');
  organisations.learn(read.filter(isTakable).map(({ draft }) => draft));
  const rows = read.map((row): PlannedRow => {
    const takable = isTakable(row);
    const organisation = takable ? organisations.place(row.draft) : '';
    const offers = takable ? index.offersFor(row, organisation) : [];
    problems.push(...row.problems);
    if (takable) index.addRow(row, organisation);
    for (const { target } of offers) {
      if (target.kind === 'person') people[target.id] ??= draftOfPerson(state, target.id);
    }
    return { line: row.line, name: draftName(row.draft), draft: row.draft, takable, offers, organisation };
  });
  problems.push(...passportProblems(state, rows, table, mapping), ...columnProblems(table));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return ok({ rows, problems, organisations: organisations.planned(), people, skippedLines: table.skippedLines });
}

function columnProblems({ columnsNotRead }: Table): Problem[] {
  if (columnsNotRead === null) return [];
  const { first, count } = columnsNotRead;
  const reason = 'columnsNotRead';
  return [{ line: 0, column: first, header: '', value: '', reason, severity: SEVERITY[reason], detail: String(count) }];
}

/** Two people with one passport are marked, whether or not they are merged later. */
function passportProblems(state: MissionState, rows: readonly PlannedRow[], table: Table, mapping: Mapping): Problem[] {
  const column = mapping.columns.findIndex((target) => target?.field === 'passportNumber');
  if (column < 0) return [];
  const held = new Map<string, string>();
  for (const traveller of liveRows(state, 'travellers')) {
    const key = passportKey(traveller.passportNumber);
    const person = live(state, 'people', traveller.id);
    if (key !== '' && person !== undefined) held.set(key, draftName(person));
  }
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, draft, takable }): Problem[] => {
    const key = passportKey(draft.traveller.passportNumber);
    if (key === '' || !takable) return [];
    const base = {
      line,
      column,
      header: table.headers[column] ?? '',
      value: draft.traveller.passportNumber ?? '',
      severity: 'warning' as const,
    };
    const person = held.get(key);
    const earlier = lines.get(key);
    if (earlier === undefined) lines.set(key, line);
    if (person !== undefined) return [{ ...base, reason: 'passportOfPerson', detail: person }];
    return earlier === undefined ? [] : [{ ...base, reason: 'samePassportInFile', detail: String(earlier) }];
  });
}
