/** How the actions are looked at; kept while the window is open, so that one comes back to what one left. */
import { create } from 'zustand';
import type { ActionStatus } from '#shared/domain/actions/action.ts';

export type StatusFilter = 'unclosed' | 'all' | ActionStatus;

interface ActionsView {
  readonly shape: 'list' | 'board';
  readonly status: StatusFilter;
  /** A key of `ownerKey`; '' for all. */
  readonly owner: string;
  readonly text: string;
  /** Leads only. */
  readonly leads: boolean;
  set(next: Partial<Pick<ActionsView, 'shape' | 'status' | 'owner' | 'text' | 'leads'>>): void;
}

export const useActionsView = create<ActionsView>()((set) => ({
  shape: 'list',
  status: 'unclosed',
  owner: '',
  text: '',
  leads: false,
  set: (next) => set(next),
}));
