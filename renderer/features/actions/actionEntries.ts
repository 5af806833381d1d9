/** Actions as they are listed: with the name of their owner, in order, filtered. */
import { type Action, ACTION_STATUSES, type ActionStatus } from '#shared/domain/actions/action.ts';
import { compareActions, isClosed, isOverdue } from '#shared/domain/actions/editActions.ts';
import type { Tables } from '#shared/domain/change/missionState.ts';
import type { Locale } from '#shared/domain/fields.ts';
import { displayName, matchesWords, searchFold, searchText, searchWords } from '#shared/domain/roster/names.ts';
import type { StatusFilter } from './actionsView.ts';

export interface ActionEntry {
  readonly action: Action;
  /** '' for nobody. */
  readonly owner: string;
  readonly overdue: boolean;
}

export const NOBODY = 'nobody';

/** One owner, whether they are of the roster or a name. */
export function ownerKey({ ownerId, ownerName }: Pick<Action, 'ownerId' | 'ownerName'>): string {
  if (ownerId !== undefined) return `person:${ownerId}`;
  return ownerName === undefined || ownerName === '' ? NOBODY : `name:${ownerName}`;
}

/** All live actions in order. */
export function actionEntries(
  actions: readonly Action[],
  people: Tables['people'],
  today: string,
  locale: Locale,
): readonly ActionEntry[] {
  return actions.toSorted(compareActions(today)).map((action) => {
    const person = action.ownerId === undefined ? undefined : people.get(action.ownerId);
    const name = person?.deletedAt === undefined && person !== undefined ? displayName(person, locale) : '';
    return { action, owner: name === '' ? (action.ownerName ?? '') : name, overdue: isOverdue(action, today) };
  });
}

export interface Wanted {
  readonly status: StatusFilter;
  readonly owner: string;
  readonly text: string;
}

/** `simplify` brings Chinese of either script together. */
export function filterEntries(
  entries: readonly ActionEntry[],
  { status, owner, text }: Wanted,
  people: Tables['people'],
  simplify: (text: string) => string,
): readonly ActionEntry[] {
  const words = searchWords(simplify(text));
  return entries.filter(({ action, owner: name }) => {
    if (status === 'unclosed' ? isClosed(action.status) : status !== 'all' && action.status !== status) return false;
    if (owner !== '' && ownerKey(action) !== owner) return false;
    if (words.length === 0) return true;
    const person = action.ownerId === undefined ? undefined : people.get(action.ownerId);
    const found = `${searchFold(action.body)}\n${searchFold(name)}\n${person === undefined ? '' : searchText(person)}`;
    return matchesWords(simplify(found), words);
  });
}

/** Those who own something, by name. */
export function ownersOf(entries: readonly ActionEntry[]): readonly { readonly key: string; readonly name: string }[] {
  const owners = new Map(entries.map(({ action, owner }) => [ownerKey(action), owner]));
  return [...owners].map(([key, name]) => ({ key, name })).filter(({ name }) => name !== '');
}

export function byStatus(entries: readonly ActionEntry[]): ReadonlyMap<ActionStatus, readonly ActionEntry[]> {
  return new Map(
    ACTION_STATUSES.map((status) => [status, entries.filter(({ action }) => action.status === status)] as const),
  );
}
