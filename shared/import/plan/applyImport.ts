/** A plan and what the person decided → the ops of one transaction, so that one undo takes the whole import back. */
import type { EditContext } from '../../domain/change/edit.ts';
import { startEdit } from '../../domain/change/edit.ts';
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, liveRows } from '../../domain/change/missionState.ts';
import type { Op } from '../../domain/change/op.ts';
import type { Person } from '../../domain/roster/person.ts';
import { languageOf } from '../values/script.ts';
import type { PersonDraft } from './draft.ts';
import { localTexts } from './draft.ts';
import type { Takes } from './mergeDrafts.ts';
import { draftOfPerson, mergeDrafts } from './mergeDrafts.ts';
import type { OfferTarget } from './offers.ts';
import { organisationKey } from './organisations.ts';
import type { ImportPlan, PlannedRow } from './planImport.ts';

export type RowChoice =
  | { readonly action: 'add' }
  | { readonly action: 'leaveOut' }
  | { readonly action: 'merge'; readonly target: OfferTarget; readonly takes: Takes };

/** By line; a row without a choice is added as a person of its own. */
export type Choices = Readonly<Record<number, RowChoice>>;

export interface AppliedImport {
  readonly ops: readonly Op[];
  readonly added: number;
  /** People who were there and took something from the sheet. */
  readonly updated: number;
  /** Rows that went into another row. */
  readonly joined: number;
  readonly organisationsAdded: number;
  readonly leftOut: number;
}

/** People of the plan who may have left since the dry run are written as new ones. */
export function applyImport(
  state: MissionState,
  plan: ImportPlan,
  choices: Choices,
  context: EditContext,
): AppliedImport {
  const taken = plan.rows.filter((row) => row.takable && choices[row.line]?.action !== 'leaveOut');
  const subjects = gather(state, taken, choices);
  const edit = startEdit(state, context);
  const organisationIds = new Map<string, string>();
  const idOfOrganisation = organisationWriter(edit, plan, organisationIds);
  const idOfGroup = groupWriter(edit);
  let updated = 0;
  for (const subject of subjects) {
    const fields = personFields(subject, idOfOrganisation, idOfGroup, state);
    const { traveller } = subject.draft;
    if (subject.personId === null) {
      const id = edit.create('people', fields as Omit<Person, 'id' | 'missionId'>);
      if (Object.keys(traveller).length > 0) edit.create('travellers', { id, ...traveller });
      continue;
    }
    const before = edit.ops().length;
    edit.update('people', subject.personId, fields);
    if (live(state, 'travellers', subject.personId) !== undefined)
      edit.update('travellers', subject.personId, traveller);
    else if (Object.keys(traveller).length > 0) edit.create('travellers', { id: subject.personId, ...traveller });
    if (edit.ops().length > before) updated += 1;
  }
  const added = subjects.filter((subject) => subject.personId === null).length;
  return {
    ops: edit.ops(),
    added,
    updated,
    joined: taken.length - subjects.length,
    organisationsAdded: organisationIds.size,
    leftOut: plan.rows.length - taken.length,
  };
}

interface Subject {
  readonly personId: string | null;
  draft: PersonDraft;
  /** Key in the plan's organisations of the row that the organisation was taken from; null where it stays. */
  organisation: string | null;
}

/** Rows that are one person come together: merged with somebody who is there, or with a row further up. */
function gather(state: MissionState, rows: readonly PlannedRow[], choices: Choices): Subject[] {
  const subjects: Subject[] = [];
  const byPerson = new Map<string, Subject>();
  const byLine = new Map<number, Subject>();
  for (const row of rows) {
    const choice = choices[row.line];
    const merging = choice?.action === 'merge' ? choice : null;
    let subject =
      merging === null
        ? undefined
        : merging.target.kind === 'row'
          ? byLine.get(merging.target.line)
          : byPerson.get(merging.target.id);
    if (
      subject === undefined &&
      merging?.target.kind === 'person' &&
      live(state, 'people', merging.target.id) !== undefined
    ) {
      const { id } = merging.target;
      subject = { personId: id, draft: draftOfPerson(state, id), organisation: null };
      byPerson.set(id, subject);
      subjects.push(subject);
    }
    if (subject === undefined || merging === null) {
      subject = { personId: null, draft: row.draft, organisation: row.organisation };
      subjects.push(subject);
    } else {
      const merged = mergeDrafts(subject.draft, row.draft, merging.takes);
      if (merged.organisation === row.draft.organisation && row.organisation !== '')
        subject.organisation = row.organisation;
      subject.draft = merged;
    }
    byLine.set(row.line, subject);
  }
  return subjects;
}

function personFields(
  subject: Subject,
  idOfOrganisation: (key: string) => string | undefined,
  idOfGroup: (name: string, kind: 'subDelegation' | 'group') => string,
  state: MissionState,
): Partial<Person> {
  const { draft } = subject;
  const held = subject.personId === null ? undefined : live(state, 'people', subject.personId);
  const groupIds = [...(held?.groupIds ?? []), ...draft.groups.map((group) => idOfGroup(group.name, group.kind))];
  const organisationId = subject.organisation === null ? held?.organisationId : idOfOrganisation(subject.organisation);
  const fields: Record<string, unknown> = {
    names: draft.names,
    honorific: orUndefined(draft.honorific),
    position: orUndefined(draft.position),
    organisationId,
    sector: draft.sector,
    origin: draft.origin ?? 'hongKong',
    country: draft.country,
    email: draft.email,
    mobile: draft.mobile,
    role: draft.role,
    precedence: draft.precedence,
    badgeName: draft.badgeName,
    aliases: draft.aliases,
    groupIds: [...new Set(groupIds)].slice(0, 200),
    remarks: draft.remarks,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function orUndefined<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** Makes an organisation when the first person of it is written, so that none is made for rows left out. */
function organisationWriter(
  edit: ReturnType<typeof startEdit>,
  plan: ImportPlan,
  made: Map<string, string>,
): (key: string) => string | undefined {
  const byKey = new Map(plan.organisations.map((organisation) => [organisation.key, organisation]));
  return (key) => {
    const organisation = byKey.get(key);
    if (organisation === undefined) return undefined;
    if (organisation.existingId !== null) return organisation.existingId;
    const known = made.get(key);
    if (known !== undefined) return known;
    const { name, kind, side } = organisation;
    const id = edit.create('organisations', { name, kind, side });
    made.set(key, id);
    return id;
  };
}

function groupWriter(edit: ReturnType<typeof startEdit>): (name: string, kind: 'subDelegation' | 'group') => string {
  const ids = new Map<string, string>();
  for (const group of liveRows(edit.state, 'groups')) {
    for (const name of localTexts(group.name)) ids.set(organisationKey(name), group.id);
  }
  return (name, kind) => {
    const key = organisationKey(name) || name;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = edit.create('groups', { name: { [languageOf(name, 'hant')]: name }, kind });
    ids.set(key, id);
    return id;
  };
}
