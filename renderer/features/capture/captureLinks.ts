/** Whom what is captured is about: those who receive the delegation at what is on now, until somebody chooses otherwise. */
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { CaptureDraft } from './captureDraft.ts';

export interface CaptureLinks {
  readonly itemId?: string;
  readonly personIds: string[];
  readonly organisationIds: string[];
}

type Chosen = Pick<CaptureDraft, 'linked' | 'picked'>;

/** People and organisations stand in one field, each by its table and id. */
const TABLES = { person: 'people', organisation: 'organisations' } as const;
export type PickedKind = keyof typeof TABLES;
export const pickedKey = (kind: PickedKind, id: string): string => `${kind}/${id}`;
export const kindOfPicked = (key: string): PickedKind => (key.startsWith('person/') ? 'person' : 'organisation');
export const idOfPicked = (key: string): string => key.slice(key.indexOf('/') + 1);

const linkedItem = ({ linked }: Chosen, item: ProgrammeItem | undefined): ProgrammeItem | undefined =>
  linked ? item : undefined;

/** In the order in which they were chosen; who was deleted since is left out. `item` is what is on now. */
export function pickedKeys(state: MissionState, draft: Chosen, item: ProgrammeItem | undefined): string[] {
  const at = linkedItem(draft, item);
  const keys = draft.picked ?? [
    ...(at?.hostOrganisationIds ?? []).map((id) => pickedKey('organisation', id)),
    ...(at?.hostPersonIds ?? []).map((id) => pickedKey('person', id)),
  ];
  return keys.filter((key) => live(state, TABLES[kindOfPicked(key)], idOfPicked(key)) !== undefined);
}

export function linksOf(state: MissionState, draft: Chosen, item: ProgrammeItem | undefined): CaptureLinks {
  const at = linkedItem(draft, item);
  const keys = pickedKeys(state, draft, item);
  const ids = (kind: PickedKind): string[] => keys.filter((key) => kindOfPicked(key) === kind).map(idOfPicked);
  return {
    ...(at === undefined ? {} : { itemId: at.id }),
    personIds: ids('person'),
    organisationIds: ids('organisation'),
  };
}
