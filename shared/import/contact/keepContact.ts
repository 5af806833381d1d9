/**
 * A contact against the roster: who it may be already, and the ops that keep it, as a person of its own or filling the blanks
 * of somebody who is there. The matcher is that of the roster import; it offers, and a person decides.
 */
import type { EditContext } from '../../domain/change/edit.ts';
import { live, liveRows, type MissionState } from '../../domain/change/missionState.ts';
import type { Op } from '../../domain/change/op.ts';
import { LINE_MAX } from '../../domain/fields.ts';
import { applyImport } from '../plan/applyImport.ts';
import type { PersonDraft } from '../plan/draft.ts';
import { type HanSounds, type Offer, OfferIndex, draftName } from '../plan/offers.ts';
import { existingKey, OrganisationPlanner, type PlannedOrganisation } from '../plan/organisations.ts';
import { cleanLine, cutTo } from '../values/text.ts';
import type { Contact } from './contact.ts';

export interface MatchedContact {
  readonly draft: PersonDraft;
  /** People of the roster only, the surest first. */
  readonly offers: readonly (Offer & { readonly personId: string })[];
  readonly organisation: PlannedOrganisation | undefined;
}

const LINE = 1;

/** `hanSounds` brings Chinese names and their Latin forms together; it loads apart, being large. */
export function matchContact(state: MissionState, draft: PersonDraft, hanSounds?: HanSounds): MatchedContact {
  const planner = new OrganisationPlanner(liveRows(state, 'organisations'));
  const index = new OfferIndex(hanSounds);
  for (const person of liveRows(state, 'people')) {
    const held = live(state, 'organisations', person.organisationId);
    index.addPerson(person, undefined, held === undefined ? '' : existingKey(held.id));
  }
  const key = planner.place(draft);
  const offers = index
    .offersFor({ line: LINE, draft, problems: [] }, key)
    .flatMap((offer) => (offer.target.kind === 'person' ? [{ ...offer, personId: offer.target.id }] : []));
  return { draft, offers, organisation: planner.planned().find((organisation) => organisation.key === key) };
}

export interface KeptContact {
  readonly ops: readonly Op[];
  readonly personId: string;
  readonly organisationId: string | undefined;
}

/** `samePersonId`: whom the contact is, where somebody has said so; their blanks are filled, what they have stays. */
export function keepContact(
  state: MissionState,
  { draft, organisation }: Omit<MatchedContact, 'offers'>,
  contact: Pick<Contact, 'address' | 'website' | 'phone'>,
  samePersonId: string | undefined,
  context: EditContext,
): KeptContact {
  const row = {
    line: LINE,
    name: draftName(draft),
    draft,
    takable: true,
    offers: [],
    organisation: organisation?.key ?? '',
  };
  const plan = {
    rows: [row],
    problems: [],
    organisations: organisation === undefined ? [] : [organisation],
    people: {},
    skippedLines: [],
  };
  const merge =
    samePersonId === undefined || live(state, 'people', samePersonId) === undefined
      ? {}
      : { [LINE]: { action: 'merge', target: { kind: 'person', id: samePersonId }, takes: {} } as const };
  const { ops } = applyImport(state, plan, merge, context);
  const person = ops.find(({ table }) => table === 'people');
  const personId = samePersonId ?? person?.id ?? '';
  const organisationId =
    ops.find(({ table }) => table === 'organisations')?.id ?? organisation?.existingId ?? undefined;
  return {
    ops: ops.map((op) => (op.table === 'organisations' ? withAddress(op, contact) : op)),
    personId,
    organisationId,
  };
}

/** A body that is made here takes the address of its first contact; one that is there is left as it is. */
function withAddress(op: Op, contact: Pick<Contact, 'address' | 'website' | 'phone'>): Op {
  const known = (['address', 'website', 'phone'] as const).flatMap((field) => {
    const text = cutTo(cleanLine(contact[field]), LINE_MAX);
    return text === '' ? [] : [[field, text] as const];
  });
  return { ...op, set: { ...op.set, ...Object.fromEntries(known) } };
}
