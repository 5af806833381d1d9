/** What is done to actions from this screen, each as one step of undo. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useChange, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import type { Action, ActionStatus } from '#shared/domain/actions/action.ts';
import {
  type ActionPatch,
  addAction,
  editAction,
  type NewAction,
  removeAction,
  setStatus,
} from '#shared/domain/actions/editActions.ts';

export interface ActionEdits {
  add(action: Omit<NewAction, 'createdAt'>): void;
  edit(action: Action, patch: ActionPatch, visit?: string): void;
  move(action: Action, status: ActionStatus): void;
  remove(action: Action): void;
  restore(action: Action): void;
  /** Opens one beside the list; nothing closes it. */
  open(id?: string): void;
}

const TITLE_MAX = 60;

/** The first words of an action, as steps of undo and notices name it. */
export function shortBody(body: string): string {
  const line = body.trim().split('\n')[0] ?? '';
  return line.length > TITLE_MAX ? `${line.slice(0, TITLE_MAX)}…` : line;
}

export function useActionEdits(): ActionEdits {
  const change = useChange();
  const store = useMissionStore();
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const params = ({ body }: Pick<Action, 'body'>) => ({ what: shortBody(body) });
    return {
      add: (action) =>
        change({ key: action.lead === true ? 'addLead' : 'addAction', params: params(action) }, (edit) =>
          addAction(edit, { ...action, createdAt: new Date().toISOString() }),
        ),
      edit: (action, patch, visit) =>
        change({ key: 'editAction', params: params(action) }, (edit) => editAction(edit, action.id, patch), visit),
      move: (action, status) =>
        change({ key: 'moveAction', params: params(action) }, (edit) =>
          setStatus(edit, action.id, status, new Date().toISOString()),
        ),
      remove: (action) => {
        const removed = change({ key: 'deleteAction', params: params(action) }, (edit) =>
          removeAction(edit, action.id),
        );
        if (removed.ok) notify(undoNotice('deleteAction', t('actions.deleted'), t('common.undo'), store.undoOfLast()));
      },
      restore: (action) =>
        change({ key: 'restoreAction', params: params(action) }, (edit) => edit.restore('actions', action.id)),
      open: (id) => navigate(`/m/${store.missionId}/actions${id === undefined ? '' : `/${id}`}`),
    } satisfies ActionEdits;
  }, [change, store, t, navigate]);
}
