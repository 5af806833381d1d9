/** What one does to people and groups. Each takes an edit that is under way, so that a caller can make several one step. */
import type { Edit } from '../change/edit.ts';
import { live, liveRows } from '../change/missionState.ts';
import type { LocalText } from '../fields.ts';
import { displayScript, nameText } from './names.ts';
import type { Group, NameParts, NameScript, Origin, Person } from './person.ts';
import { isHan, splitFullName, withoutTitles } from './splitName.ts';

/** Which script a name is written in; Chinese counts as `chinese`, since most characters are common to both forms. */
export function scriptOfName(text: string, chinese: 'hant' | 'hans'): NameScript {
  if (isHan(text)) return chinese;
  return /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';
}

/** The parts of a typed name, split where it tells how, else as it was typed. */
export function partsOf(text: string, script: NameScript, origin: Origin): NameParts {
  const trimmed = text.replace(/\s+/gu, ' ').trim();
  const order = script !== 'latin' || origin === 'mainland' ? 'familyFirst' : 'givenFirst';
  return splitFullName(trimmed, script, origin) ?? { full: withoutTitles(trimmed, script).name, order };
}

/** Creates a person from what was typed in one line; a title before the name becomes the honorific. */
export function addPerson(
  edit: Edit,
  typed: {
    readonly name: string;
    readonly origin: Origin;
    readonly organisationId?: string;
    readonly groupIds?: string[];
  },
  chinese: 'hant' | 'hans',
): string {
  const script = scriptOfName(typed.name, chinese);
  const { honorific } = withoutTitles(typed.name, script);
  const language = { latin: 'en', cyrillic: 'ru', hant: 'zh-Hant', hans: 'zh-Hans' } as const;
  const title: LocalText = honorific === undefined ? {} : { [language[script]]: honorific };
  const organisation = live(edit.state, 'organisations', typed.organisationId);
  return edit.create('people', {
    names: typed.name.trim() === '' ? {} : { [script]: partsOf(typed.name, script, typed.origin) },
    ...(honorific === undefined ? {} : { honorific: title }),
    origin: typed.origin,
    ...(organisation === undefined ? {} : { organisationId: organisation.id }),
    ...(organisation?.sector === undefined ? {} : { sector: organisation.sector }),
    ...(organisation?.country === undefined ? {} : { country: organisation.country }),
    aliases: [],
    groupIds: typed.groupIds ?? [],
  });
}

/** Sets a name typed in one piece, in the script that its letters tell. The same name again changes nothing. */
export function renamePerson(edit: Edit, person: Person, typed: string, chinese: 'hant' | 'hans'): void {
  const text = typed.trim();
  const script = text === '' ? displayScript(person, 'en') : scriptOfName(text, chinese);
  if (script === undefined || nameText(person.names[script], script) === text) return;
  const { [script]: _, ...others } = person.names;
  const names = text === '' ? others : { ...others, [script]: partsOf(text, script, person.origin) };
  edit.update('people', person.id, { names });
}

/** Fields that can be set for many people at once; undefined clears. */
export type BulkPatch = Partial<{
  readonly [K in 'sector' | 'origin' | 'organisationId' | 'role' | 'country']: Person[K] | undefined;
}>;

export function setForPeople(edit: Edit, ids: readonly string[], patch: BulkPatch): void {
  for (const id of ids) {
    if (live(edit.state, 'people', id) !== undefined) edit.update('people', id, patch);
  }
}

export function putInGroup(edit: Edit, ids: readonly string[], groupId: string): void {
  for (const id of ids) {
    const person = live(edit.state, 'people', id);
    if (person === undefined || person.groupIds.includes(groupId)) continue;
    edit.update('people', id, { groupIds: [...person.groupIds, groupId] });
  }
}

export function takeOutOfGroup(edit: Edit, ids: readonly string[], groupId: string): void {
  for (const id of ids) {
    const person = live(edit.state, 'people', id);
    if (person === undefined || !person.groupIds.includes(groupId)) continue;
    edit.update('people', id, { groupIds: person.groupIds.filter((other) => other !== groupId) });
  }
}

/** Leaves tombstones. Items keep their ids, so that a restored person is in the programme again. */
export function removePeople(edit: Edit, ids: readonly string[]): void {
  for (const id of ids) if (live(edit.state, 'people', id) !== undefined) edit.remove('people', id);
}

export function restorePeople(edit: Edit, ids: readonly string[]): void {
  for (const id of ids) edit.restore('people', id);
}

/** Groups in the order in which they are listed: sub-delegations first. */
export function compareGroups(a: Group, b: Group): number {
  if (a.kind !== b.kind) return a.kind === 'subDelegation' ? -1 : 1;
  const x = a.sortKey ?? '~';
  const y = b.sortKey ?? '~';
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

export function membersOf(people: readonly Person[], groupId: string): readonly Person[] {
  return people.filter((person) => person.groupIds.includes(groupId));
}

/** Colours that groups take in turn, so that two tracks of the timetable differ without anybody choosing. */
export const GROUP_COLORS = [
  'orange',
  'teal',
  'blue',
  'grape',
  'pink',
  'lime',
  'cyan',
  'red',
  'indigo',
  'yellow',
] as const;

export function addGroup(edit: Edit, name: LocalText, kind: Group['kind']): string {
  const used = liveRows(edit.state, 'groups').map(({ color }) => color);
  const color = GROUP_COLORS.find((one) => !used.includes(one)) ?? GROUP_COLORS[used.length % GROUP_COLORS.length];
  return edit.create('groups', { name, kind, ...(color === undefined ? {} : { color }) });
}
