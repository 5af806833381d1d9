/** What stands beneath a record's name in the results: when it is, who they are. */
import { useCallback } from 'react';
import { useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { countryName } from '#shared/places/countries.ts';
import type { SearchKind } from '#shared/search/documents.ts';
import { dateOf, timeOf } from '#shared/time/zones.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';

type Part = string | undefined;

function itemParts(state: MissionState, id: string, { t, format }: I18n): readonly Part[] {
  const item = live(state, 'programmeItems', id);
  if (item === undefined) return [];
  return [
    `${format.day(dateOf(item.start))} ${timeOf(item.start)}–${timeOf(item.end)}`,
    t(`enums.kind.${item.kind}`),
    item.status === 'confirmed' ? undefined : t(`enums.status.${item.status}`),
  ];
}

function personParts(state: MissionState, id: string, { pick }: I18n): readonly Part[] {
  const person = live(state, 'people', id);
  return [pick(person?.position), pick(live(state, 'organisations', person?.organisationId)?.name)];
}

function organisationParts(state: MissionState, id: string, { t, locale }: I18n): readonly Part[] {
  const organisation = live(state, 'organisations', id);
  if (organisation === undefined) return [];
  const { kind, country } = organisation;
  return [t(`enums.organisation.${kind}`), country === undefined ? undefined : countryName(country, locale)];
}

function legParts(state: MissionState, id: string, { locale, format }: I18n): readonly Part[] {
  const leg = live(state, 'legs', id);
  if (leg === undefined) return [];
  const from = leg.arrival ?? leg.departure;
  const to = leg.departure ?? leg.arrival;
  return [
    from === undefined || to === undefined ? undefined : format.dateRange(dateOf(from), dateOf(to)),
    countryName(leg.country, locale),
  ];
}

function noteParts(state: MissionState, id: string, { t, pick, format }: I18n): readonly Part[] {
  const held = noteOf(state, id);
  if (held === undefined) return [];
  const { note, audience } = held;
  return [
    format.date(dateOf(note.createdAt)),
    note.author,
    t(`notes.audience.${audience}`),
    pick(live(state, 'programmeItems', note.itemId)?.title),
  ];
}

function actionParts(state: MissionState, id: string, { t, locale, format }: I18n): readonly Part[] {
  const action = live(state, 'actions', id);
  if (action === undefined) return [];
  const owner = live(state, 'people', action.ownerId);
  return [
    owner === undefined ? action.ownerName : displayName(owner, locale),
    action.dueDate === undefined ? undefined : t('search.due', { date: format.date(action.dueDate) }),
  ];
}

const PARTS: Readonly<Record<SearchKind, typeof itemParts>> = {
  item: itemParts,
  person: personParts,
  organisation: organisationParts,
  leg: legParts,
  note: noteParts,
  action: actionParts,
};

export function useContextLine(): (kind: SearchKind, id: string) => string {
  const i18n = useI18n();
  const store = useMissionStore();
  return useCallback(
    (kind, id) =>
      PARTS[kind](store.getSnapshot().state, id, i18n)
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
    [store, i18n],
  );
}
