/** What one does to actions, and the order in which they wait. `today` is a date: of home, or of where the reader is. */
import type { Edit } from '../change/edit.ts';
import { live, liveRows, type MissionState } from '../change/missionState.ts';
import type { Action, ActionStatus } from './action.ts';

export interface NewAction {
  readonly body: string;
  readonly createdAt: string;
  readonly status?: ActionStatus;
  readonly ownerId?: string;
  readonly ownerName?: string;
  readonly dueDate?: string;
  readonly noteId?: string;
  readonly itemId?: string;
  readonly personIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly lead?: true;
}

/** Gives its id. */
export function addAction(edit: Edit, { status = 'open', personIds = [], organisationIds = [], ...rest }: NewAction) {
  const closed = isClosed(status) ? { closedAt: rest.createdAt } : {};
  return edit.create('actions', {
    ...rest,
    ...closed,
    status,
    personIds: [...personIds],
    organisationIds: [...organisationIds],
  });
}

export type ActionPatch = {
  [K in Exclude<keyof Action, 'id' | 'missionId' | 'deletedAt' | 'status' | 'closedAt'>]?: Action[K] | undefined;
};

export function editAction(edit: Edit, id: string, patch: ActionPatch): void {
  if (live(edit.state, 'actions', id) !== undefined) edit.update('actions', id, patch);
}

/** Closes an action, or opens it again. One that is closed already keeps the day on which it was. */
export function setStatus(edit: Edit, id: string, status: ActionStatus, now: string): void {
  const action = live(edit.state, 'actions', id);
  if (action === undefined || action.status === status) return;
  const closedAt = isClosed(status) ? (action.closedAt ?? now) : undefined;
  edit.update('actions', id, { status, closedAt });
}

export function removeAction(edit: Edit, id: string): void {
  if (live(edit.state, 'actions', id) !== undefined) edit.remove('actions', id);
}

export function isClosed(status: ActionStatus): boolean {
  return status === 'done' || status === 'dropped';
}

export function isOverdue({ status, dueDate }: Action, today: string): boolean {
  return !isClosed(status) && dueDate !== undefined && dueDate < today;
}

/** Overdue ones first, the longest due before the others, then by due date, then those without one; newest first among equals. */
export function compareActions(today: string): (a: Action, b: Action) => number {
  const rank = (action: Action): number => (isClosed(action.status) ? 2 : isOverdue(action, today) ? 0 : 1);
  return (a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    // Of what is closed, the last that was closed is the one that one looks for.
    if (rank(a) === 2) return descending(a.closedAt ?? '', b.closedAt ?? '') || descending(a.createdAt, b.createdAt);
    return (
      descending(b.dueDate ?? '9999', a.dueDate ?? '9999') ||
      descending(a.createdAt, b.createdAt) ||
      descending(b.id, a.id)
    );
  };
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** What should have been done by yesterday, the longest due first. */
export function overdueActions(state: MissionState, today: string): readonly Action[] {
  return liveRows(state, 'actions')
    .filter((action) => isOverdue(action, today))
    .toSorted(compareActions(today));
}

/** What still has to be done: open and in hand. */
export function openActions(state: MissionState, today: string): readonly Action[] {
  return liveRows(state, 'actions')
    .filter(({ status }) => !isClosed(status))
    .toSorted(compareActions(today));
}

/** What a reminder tells on a day. */
export function dueActions(
  state: MissionState,
  today: string,
): { readonly overdue: readonly Action[]; readonly dueToday: readonly Action[] } {
  return {
    overdue: overdueActions(state, today),
    dueToday: openActions(state, today).filter(({ dueDate }) => dueDate === today),
  };
}
