/** Whom what is captured is about, by what is on now and by what the person chose. */
import { expect, test } from 'vitest';
import { BLANK, isBlank, isUntouched, parseDraft } from '#renderer/features/capture/captureDraft.ts';
import { linksOf, pickedKeys } from '#renderer/features/capture/captureLinks.ts';
import { withRows } from '#shared/domain/change/missionState.ts';
import { item } from '../../../shared/domain/programme/plan.ts';
import { organisation, person, STATE } from '../../../shared/search/records.ts';

const ON_NOW = item('call', '2026-06-03T10:00 – 11:30', {
  hostOrganisationIds: ['water'],
  hostPersonIds: ['nurlan', 'yerlan'],
});

test('nothing chosen: the hosts of what is on; nobody once its link is taken off', () => {
  expect(linksOf(STATE, BLANK, ON_NOW)).toEqual({
    itemId: 'call',
    personIds: ['nurlan', 'yerlan'],
    organisationIds: ['water'],
  });
  expect(linksOf(STATE, { ...BLANK, linked: false }, ON_NOW)).toEqual({ personIds: [], organisationIds: [] });
  expect(linksOf(STATE, BLANK, undefined)).toEqual({ personIds: [], organisationIds: [] });
});

test('what is chosen stays, in its order, when another item begins or its link is taken off', () => {
  const shown = pickedKeys(STATE, BLANK, ON_NOW);
  expect(shown).toEqual(['organisation/water', 'person/nurlan', 'person/yerlan']);
  const draft = { ...BLANK, picked: [...shown.filter((key) => key !== 'person/yerlan'), 'organisation/rail'] };
  expect(pickedKeys(STATE, draft, ON_NOW)).toEqual(['organisation/water', 'person/nurlan', 'organisation/rail']);
  const chosen = { personIds: ['nurlan'], organisationIds: ['water', 'rail'] };
  expect(linksOf(STATE, draft, ON_NOW)).toEqual({ itemId: 'call', ...chosen });
  expect(linksOf(STATE, { ...draft, linked: false }, ON_NOW)).toEqual(chosen);
  expect(linksOf(STATE, draft, item('next', '2026-06-03T12:00 – 13:00', { hostPersonIds: ['chan'] }))).toEqual({
    itemId: 'next',
    ...chosen,
  });
});

test('who was deleted meanwhile is left out', () => {
  const state = withRows(STATE, [
    { table: 'people', row: { ...person('nurlan', {}), deletedAt: '2026-06-03T00:00:00Z' } },
    { table: 'organisations', row: { ...organisation('water', {}), deletedAt: '2026-06-03T00:00:00Z' } },
  ]);
  expect(linksOf(state, BLANK, ON_NOW)).toEqual({ itemId: 'call', personIds: ['yerlan'], organisationIds: [] });
});

test('a choice alone is kept in the draft, though there is nothing to save', () => {
  const draft = { ...BLANK, picked: ['organisation/rail'] };
  expect([isBlank(draft), isUntouched(draft), isUntouched(BLANK)]).toEqual([true, false, true]);
  expect(parseDraft(structuredClone(draft))).toEqual(draft);
  expect(parseDraft(BLANK)).toBeUndefined();
});
