/** A contact against the roster of the open mission, as it is being typed. Loads with the part that asks. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Origin } from '#shared/domain/roster/person.ts';
import type { ChangeLabel } from '#shared/domain/change/op.ts';
import { type Contact, draftOfContact } from '#shared/import/contact/contact.ts';
import {
  type KeptContact,
  keepContact,
  matchContact,
  type MatchedContact,
} from '#shared/import/contact/keepContact.ts';
import type { HanSounds } from '#shared/import/plan/offers.ts';
import type { HanForm } from '#shared/import/values/script.ts';
import { newId } from './device.ts';
import type { MissionStore } from './missionStore.ts';
import { useMissionState } from './react.tsx';

/** Spellings of Chinese names, once they have loaded. */
function useHanSounds(): HanSounds | undefined {
  const [sounds, setSounds] = useState<{ readonly of: HanSounds }>();
  useEffect(() => {
    let current = true;
    // Without them the rest still compares.
    void import('#shared/import/values/hanSounds.ts').then(
      ({ hanSounds }) => {
        if (current) setSounds({ of: hanSounds });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return sounds?.of;
}

export function useContactMatch(
  contact: Contact,
  unsure: readonly string[],
  han: HanForm,
  origin: Origin,
): MatchedContact {
  const state = useMissionState();
  const hanSounds = useHanSounds();
  const typed = useDeferredValue(contact);
  return useMemo(
    () => matchContact(state, draftOfContact(typed, unsure, han, origin), hanSounds),
    [state, typed, unsure, han, origin, hanSounds],
  );
}

export interface ContactToKeep {
  readonly contact: Contact;
  readonly unsure: readonly string[];
  readonly han: HanForm;
  readonly origin: Origin;
  /** Whom the contact is, where somebody has said so. */
  readonly samePersonId: string | undefined;
  readonly metItemId?: string | undefined;
}

/** Keeps a contact as one step of undo; null where it was refused. */
export function commitContact(store: MissionStore, label: ChangeLabel, kept: ContactToKeep): KeptContact | null {
  const { state } = store.getSnapshot();
  const { contact, unsure, han, origin, samePersonId, metItemId } = kept;
  const matched = matchContact(state, draftOfContact(contact, unsure, han, origin));
  const context = { now: new Date().toISOString(), newId };
  const made = keepContact(state, matched, contact, { context, samePersonId, metItemId });
  return store.commit(label, made.ops).ok ? made : null;
}
