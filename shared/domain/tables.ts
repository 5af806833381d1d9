/** Every kind of record, its validator and who may see it. A new kind of record is one line here and a file of its own. */
import type * as z from 'zod/mini';
import { action } from './actions/action.ts';
import { difference } from './agreement/difference.ts';
import { briefing } from './briefing/briefing.ts';
import { leg } from './leg/leg.ts';
import { mission } from './mission/mission.ts';
import { attachment, note, notePart } from './notes/note.ts';
import { organisation } from './organisation/organisation.ts';
import { traveller } from './private/traveller.ts';
import { itemInternal, programmeItem } from './programme/item.ts';
import { acknowledgement, release, releasedItem, releasedLeg } from './release/release.ts';
import { group, person } from './roster/person.ts';

/** `own` is for the writer alone until they share it on purpose. */
export type Scope = 'public' | 'staff' | 'private' | 'own';

export const TABLES = {
  missions: { schema: mission, scope: 'public' },
  legs: { schema: leg, scope: 'public' },
  programmeItems: { schema: programmeItem, scope: 'public' },
  itemInternals: { schema: itemInternal, scope: 'staff' },
  organisations: { schema: organisation, scope: 'public' },
  people: { schema: person, scope: 'public' },
  groups: { schema: group, scope: 'public' },
  travellers: { schema: traveller, scope: 'private' },
  briefings: { schema: briefing, scope: 'public' },
  ownNotes: { schema: note, scope: 'own' },
  ownNoteParts: { schema: notePart, scope: 'own' },
  ownAttachments: { schema: attachment, scope: 'own' },
  staffNotes: { schema: note, scope: 'staff' },
  staffNoteParts: { schema: notePart, scope: 'staff' },
  staffAttachments: { schema: attachment, scope: 'staff' },
  delegationNotes: { schema: note, scope: 'public' },
  delegationNoteParts: { schema: notePart, scope: 'public' },
  delegationAttachments: { schema: attachment, scope: 'public' },
  actions: { schema: action, scope: 'staff' },
  releases: { schema: release, scope: 'public' },
  releasedLegs: { schema: releasedLeg, scope: 'public' },
  releasedItems: { schema: releasedItem, scope: 'public' },
  acknowledgements: { schema: acknowledgement, scope: 'public' },
  differences: { schema: difference, scope: 'public' },
  draftDifferences: { schema: difference, scope: 'staff' },
  staffDifferences: { schema: difference, scope: 'staff' },
  privateDifferences: { schema: difference, scope: 'private' },
  ownDifferences: { schema: difference, scope: 'own' },
} as const satisfies Record<string, { schema: z.ZodMiniType; scope: Scope }>;

export type TableName = keyof typeof TABLES;
export type RowOf<T extends TableName> = z.infer<(typeof TABLES)[T]['schema']>;
export type AnyRow = RowOf<TableName>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export function isTableName(value: string): value is TableName {
  return Object.hasOwn(TABLES, value);
}
