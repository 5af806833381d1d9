/**
 * A contact against the roster: who it may be already, and the ops that keep it, as a person of its own or filling the blanks
 * of somebody who is there. The matcher is that of the roster import; it offers, and a person decides.
 */
import type { EditContext } from '../../domain/change/edit.ts';
import { live, liveRows, type MissionState, type Tables } from '../../domain/change/missionState.ts';
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
  const key = planner.place(draft);
  const offers = indexOf(state, hanSounds)
    .offersFor({ line: LINE, draft, problems: [] }, key)
    .flatMap((offer) => (offer.target.kind === 'person' ? [{ ...offer, personId: offer.target.id }] : []));
  return { draft, offers, organisation: planner.planned().find((organisation) => organisation.key === key) };
}

interface Indexed {
  readonly organisations: Tables['organisations'];
  readonly hanSounds: HanSounds | undefined;
  readonly index: OfferIndex;
}

/** By the table of people: the same roster is asked again at every key. */
const indexes = new WeakMap<Tables['people'], Indexed>();

function indexOf(state: MissionState, hanSounds: HanSounds | undefined): OfferIndex {
  const { people, organisations } = state.tables;
  const held = indexes.get(people);
  if (held !== undefined && held.organisations === organisations && held.hanSounds === hanSounds) return held.index;
  const index = new OfferIndex(hanSounds);
  for (const person of liveRows(state, 'people')) {
    const body = live(state, 'organisations', person.organisationId);
    index.addPerson(person, undefined, body === undefined ? '' : existingKey(body.id));
  }
  indexes.set(people, { organisations, hanSounds, index });
  return index;
}

export interface KeptContact {
  readonly ops: readonly Op[];
  readonly personId: string;
  readonly organisationId: string | undefined;
}

export interface KeepHow {
  readonly context: EditContext;
  /** Whom the contact is, where somebody has said so; their blanks are filled, what they have stays. */
  readonly samePersonId?: string | undefined;
  readonly metItemId?: string | undefined;
}

export function keepContact(
  state: MissionState,
  { draft, organisation }: Omit<MatchedContact, 'offers'>,
  contact: Pick<Contact, 'address' | 'website' | 'phone'>,
  { context, samePersonId, metItemId }: KeepHow,
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
  const all = ops.map((op) => {
    if (op.table === 'organisations') return withAddress(op, contact);
    // Somebody who was expected is not met by chance.
    const met = op.table === 'people' && samePersonId === undefined && metItemId !== undefined;
    return met ? { ...op, set: { ...op.set, metItemId } } : op;
  });
  return { ops: all, personId, organisationId };
}

/** A body that is made here takes the address of its first contact; one that is there is left as it is. */
function withAddress(op: Op, contact: Pick<Contact, 'address' | 'website' | 'phone'>): Op {
  const known = (['address', 'website', 'phone'] as const).flatMap((field) => {
    const text = cutTo(cleanLine(contact[field]), LINE_MAX);
    return text === '' ? [] : [[field, text] as const];
  });
  return { ...op, set: { ...op.set, ...Object.fromEntries(known) } };
}
