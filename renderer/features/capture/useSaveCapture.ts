import { useCallback } from 'react';
import { useMission, useMissionStore } from '#renderer/data/react.tsx';
import { commitContact } from '#renderer/data/useContactMatch.ts';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { firstContact } from '#renderer/ui/contact/useContactForm.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useSimplify } from '#renderer/ui/useSimplify.ts';
import { TEXT_MAX } from '#shared/domain/fields.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { dateOf, toWall } from '#shared/time/zones.ts';
import type { ContactInHand } from './CaptureContact.tsx';
import { type CaptureDraft, isBlank } from './captureDraft.ts';
import { linksOf } from './captureLinks.ts';
import { saveAction, saveNote } from './saveCapture.ts';

export type Kept =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'nothing' | 'needsName' | 'tooLong' | 'notSaved' };

type Save = (
  draft: CaptureDraft,
  /** What is on now. */
  item: ProgrammeItem | undefined,
  contact: ContactInHand | undefined,
  samePersonId: string | undefined,
) => Kept;

export function useSaveCapture(): Save {
  const store = useMissionStore();
  const { homeZone } = useMission();
  const simplify = useSimplify();
  const { locale } = useI18n();
  return useCallback(
    (draft, item, read, samePersonId) => {
      if (isBlank(draft)) return { kind: 'nothing' };
      const { kind, text, audience } = draft;
      const kept = (id: string | null): Kept => (id === null ? { kind: 'notSaved' } : { kind: 'saved', id });
      const links = linksOf(store.getSnapshot().state, draft, item);
      if (kind === 'note') return kept(saveNote(store, text, audience, links, usePreferences.getState().authorName));
      if (kind === 'contact') {
        // Who pastes and saves in one go does not wait for the screen to have read it.
        const contact = read?.text === text ? read : firstContact(text, draft.corrections);
        const name = contact.contact.name.trim();
        // Signs alone are no name: nobody would find them.
        if (!/[\p{L}\p{N}]/u.test(name)) return { kind: 'needsName' };
        const label = { key: samePersonId === undefined ? 'addPerson' : 'editPerson', params: { name } } as const;
        const han = locale === 'zh-Hans' ? 'hans' : 'hant';
        const made = commitContact(store, label, {
          ...contact,
          han,
          origin: 'host',
          samePersonId,
          metItemId: links.itemId,
        });
        return kept(made?.personId ?? null);
      }
      if (text.length > TEXT_MAX) return { kind: 'tooLong' };
      const today = dateOf(toWall(Date.now(), homeZone));
      return kept(saveAction(store, text, kind === 'lead', links, { today, simplify }));
    },
    [store, homeZone, simplify, locale],
  );
}
