/** Two views of one person laid over each other, field by field. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live } from '../../domain/change/missionState.ts';
import { pickText } from '../../domain/fields.ts';
import type { LocalText } from '../../domain/fields.ts';
import { NAME_SCRIPTS } from '../../domain/roster/person.ts';
import type { PersonDraft, TravellerFields } from './draft.ts';
import { draftName } from './offers.ts';
import { PRIVATE_FIELDS } from '../table/targets.ts';

export type Side = 'existing' | 'incoming';

const SINGLE_FIELDS = ['sector', 'origin', 'country', 'email', 'mobile', 'role', 'precedence', 'badgeName'] as const;
const TEXT_FIELDS = ['honorific', 'position'] as const;

/** What can be chosen one by one when two are merged. Aliases, groups and remarks are joined. */
export type MergePath =
  | `names.${(typeof NAME_SCRIPTS)[number]}`
  | `${(typeof TEXT_FIELDS)[number]}.${keyof LocalText}`
  | 'organisation'
  | (typeof SINGLE_FIELDS)[number]
  | `traveller.${keyof TravellerFields}`;

export interface MergeField {
  readonly path: MergePath;
  readonly existing: string;
  readonly incoming: string;
  /** `fill`: only one side has it, so it is taken. */
  readonly state: 'same' | 'fill' | 'conflict';
}

export type Takes = Readonly<Partial<Record<MergePath, Side>>>;

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans', 'ru', 'kk', 'uz'] as const;

/** Every field that either side holds. */
export function compareDrafts(existing: PersonDraft, incoming: PersonDraft): MergeField[] {
  const fields: MergeField[] = [];
  const add = (path: MergePath, a: string, b: string): void => {
    if (a === '' && b === '') return;
    const state = a === b ? 'same' : a === '' || b === '' ? 'fill' : 'conflict';
    fields.push({ path, existing: a, incoming: b, state });
  };
  for (const script of NAME_SCRIPTS) add(`names.${script}`, nameIn(existing, script), nameIn(incoming, script));
  for (const field of TEXT_FIELDS) {
    for (const language of LANGUAGES)
      add(`${field}.${language}`, existing[field][language] ?? '', incoming[field][language] ?? '');
  }
  add('organisation', organisationText(existing, incoming), organisationText(incoming, existing));
  for (const field of SINGLE_FIELDS) add(field, String(existing[field] ?? ''), String(incoming[field] ?? ''));
  for (const field of PRIVATE_FIELDS)
    add(`traveller.${field}`, existing.traveller[field] ?? '', incoming.traveller[field] ?? '');
  return fields;
}

function nameIn(draft: PersonDraft, script: (typeof NAME_SCRIPTS)[number]): string {
  const parts = draft.names[script];
  return parts === undefined ? '' : draftName({ names: { [script]: parts } });
}

/** In a language that both have, so that one body's two names are no conflict. */
function organisationText(draft: PersonDraft, other: PersonDraft): string {
  const common = LANGUAGES.find(
    (language) => draft.organisation[language] !== undefined && other.organisation[language] !== undefined,
  );
  return common === undefined ? pickText(draft.organisation, 'en') : (draft.organisation[common] ?? '');
}

/** Blanks are filled; where both hold a value `takes` decides, and what is there stays unless it says otherwise. */
export function mergeDrafts(existing: PersonDraft, incoming: PersonDraft, takes: Takes): PersonDraft {
  const choose = <T>(path: MergePath, a: T | undefined, b: T | undefined): T | undefined => {
    if (a === undefined || a === '') return b;
    if (b === undefined || b === '') return a;
    return takes[path] === 'incoming' ? b : a;
  };
  const names = Object.fromEntries(
    NAME_SCRIPTS.map(
      (script) => [script, choose(`names.${script}`, existing.names[script], incoming.names[script])] as const,
    ).filter(([, parts]) => parts !== undefined),
  );
  const local = (field: (typeof TEXT_FIELDS)[number]): LocalText =>
    Object.fromEntries(
      LANGUAGES.map(
        (language) =>
          [language, choose(`${field}.${language}`, existing[field][language], incoming[field][language])] as const,
      ).filter(([, text]) => text !== undefined),
    );
  const single = Object.fromEntries(
    SINGLE_FIELDS.map((field) => [field, choose<string | number>(field, existing[field], incoming[field])]),
  ) as Pick<PersonDraft, (typeof SINGLE_FIELDS)[number]>;
  const traveller = Object.fromEntries(
    PRIVATE_FIELDS.map(
      (field) => [field, choose(`traveller.${field}`, existing.traveller[field], incoming.traveller[field])] as const,
    ).filter(([, value]) => value !== undefined),
  );
  const takesOrganisation = Object.keys(existing.organisation).length === 0 || takes.organisation === 'incoming';
  return {
    ...single,
    names,
    honorific: local('honorific'),
    position: local('position'),
    organisation:
      takesOrganisation && Object.keys(incoming.organisation).length > 0
        ? incoming.organisation
        : existing.organisation,
    aliases: mergedAliases(existing, incoming, names),
    groups: [...existing.groups, ...incoming.groups],
    remarks: mergedRemarks(existing.remarks, incoming.remarks),
    traveller,
  };
}

/** A name that was not taken stays as an alias, so that a search by it still finds the person. */
function mergedAliases(existing: PersonDraft, incoming: PersonDraft, names: PersonDraft['names']): string[] {
  const taken = new Set(NAME_SCRIPTS.map((script) => draftName({ names: { [script]: names[script] } })));
  const dropped = [existing, incoming].flatMap((draft) => NAME_SCRIPTS.map((script) => nameIn(draft, script)));
  const all = [...existing.aliases, ...incoming.aliases, ...dropped].filter(
    (alias) => alias !== '' && !taken.has(alias),
  );
  return [...new Set(all)].slice(0, 50);
}

function mergedRemarks(existing: string | undefined, incoming: string | undefined): string | undefined {
  if (existing === undefined || incoming === undefined) return existing ?? incoming;
  return existing.includes(incoming) ? existing : `${existing}\n${incoming}`;
}

/** A person of the mission as a draft. Their groups are left out: they stay as they are. */
export function draftOfPerson(state: MissionState, id: string): PersonDraft {
  const person = live(state, 'people', id);
  if (person === undefined) throw new Error(`no person ${id}`);
  const {
    id: _id,
    missionId: _mission,
    deletedAt: _deleted,
    ...traveller
  } = live(state, 'travellers', id) ?? { id, missionId: '' };
  return {
    names: Object.fromEntries(Object.entries(person.names).filter(([, parts]) => parts !== undefined)),
    honorific: person.honorific ?? {},
    position: person.position ?? {},
    organisation: live(state, 'organisations', person.organisationId)?.name ?? {},
    sector: person.sector,
    origin: person.origin,
    country: person.country,
    email: person.email,
    mobile: person.mobile,
    role: person.role,
    precedence: person.precedence,
    badgeName: person.badgeName,
    aliases: person.aliases,
    groups: [],
    remarks: person.remarks,
    traveller,
  };
}
