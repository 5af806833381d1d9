import { describe, expect, it } from 'vitest';
import { withRows } from '#shared/domain/change/missionState.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { gatherFacts, versionOf } from '#shared/export/summary/facts.ts';
import { anythingHeld } from '#shared/export/summary/held.ts';
import { parseSummaryPath, sectionsOf, summaryPath } from '#shared/export/summary/options.ts';
import { item, sampleState, smallState, withItems } from '../sampleState.ts';
import { AFTER, optionsOf, plantedState } from './planted.ts';

const DURING = '2026-06-02T08:00:00Z';

describe('the facts of a post-trip summary', () => {
  it('count what is planned as what was held, is to come and was cancelled', () => {
    for (const now of [AFTER, DURING]) {
      const { programme, outcomes } = gatherFacts(sampleState(), optionsOf(), now);
      expect(outcomes.held + outcomes.toCome + outcomes.cancelled + outcomes.draft).toBe(programme.length);
      expect(outcomes.cancelled).toBe(2);
    }
    expect(gatherFacts(sampleState(), optionsOf(), AFTER).outcomes.toCome).toBe(0);
    expect(gatherFacts(sampleState(), optionsOf(), DURING).outcomes.toCome).toBeGreaterThan(20);
  });

  it('add up: delegates by each thing to all of them, what was held by kind and city to all that was held', () => {
    const facts = gatherFacts(sampleState(), optionsOf(), AFTER);
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
    expect([facts.byOrigin, facts.bySector, facts.byOrganisation].map(sum)).toEqual([71, 71, 71]);
    expect(sum(facts.heldByKind)).toBe(facts.outcomes.held);
    const cells = Object.values(facts.held).flatMap((row) => Object.values(row));
    expect(cells.reduce((all, count) => all + count, 0)).toBe(facts.outcomes.held);
  });

  it('leave journeys and free time out, and what was deleted', () => {
    const held = (id: string, patch: object) =>
      item({ id, start: '2026-06-01T09:00', end: '2026-06-01T10:00', ...patch });
    const state = withItems(smallState(), [
      held('a', {}),
      held('b', { kind: 'transfer' }),
      held('c', { kind: 'free' }),
      held('d', { deletedAt: AFTER }),
    ]);
    expect(gatherFacts(state, optionsOf(), AFTER).programme.map(({ item: { id } }) => id)).toEqual(['a']);
  });

  it('tell each note once, under its meeting or by itself', () => {
    const facts = gatherFacts(plantedState(), optionsOf({ ownNotes: true }), AFTER);
    const told = [...facts.meetings.flatMap(({ notes }) => notes), ...facts.otherNotes].map(({ note }) => note.id);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(11);
    const moved = withRows(plantedState(), [
      { table: 'programmeItems', row: { ...item({ id: 't1-port' }), deletedAt: AFTER } },
    ]);
    const after = gatherFacts(moved, optionsOf({ ownNotes: true }), AFTER);
    expect(after.otherNotes.map(({ note }) => note.itemId)).toEqual(Array.from({ length: 4 }, () => 't1-port'));
  });

  it('name whom the delegation met, once each, with where', () => {
    const facts = gatherFacts(sampleState(), optionsOf(), AFTER);
    const kovalyov = facts.contacts.find(({ personId }) => personId === 'kovalyov');
    expect(kovalyov?.itemIds).toEqual(['t1-port', 'ala-matching', 'aifc-signing']);
    expect(new Set(facts.contacts.map(({ personId }) => personId)).size).toBe(facts.contacts.length);
    expect(facts.organisationsMet).toContain('ileport');
    expect(facts.organisationsMet).not.toContain('hktdc');
  });

  it('put what is still to do first, by its date, and know what is overdue', () => {
    const { actions } = gatherFacts(sampleState(), optionsOf(), AFTER);
    expect(actions.slice(0, 2).map(({ action, overdue }) => [action.id, overdue])).toEqual([
      ['action-transit-tariff', true],
      ['action-through-rate', false],
    ]);
    expect(actions.at(-1)?.action.status).toBe('dropped');
  });

  it('hold nothing in a public edition that is of the staff or of one person', () => {
    const facts = gatherFacts(plantedState(), optionsOf({ edition: 'public', ownNotes: true }), AFTER);
    const notes = [...facts.meetings.flatMap((meeting) => meeting.notes), ...facts.otherNotes];
    expect(new Set(notes.map(({ audience }) => audience))).toEqual(new Set(['delegation']));
    expect(facts.actions).toEqual([]);
    expect(facts.meetings.map(({ internal }) => internal).join('')).toBe('');
    expect(facts.outcomes.draft).toBe(0);
  });

  it('have own notes only where they are asked for', () => {
    const own = (ownNotes: boolean): number =>
      gatherFacts(plantedState(), optionsOf({ ownNotes }), AFTER).meetings.flatMap(({ notes }) =>
        notes.filter(({ audience }) => audience === 'own'),
      ).length;
    expect([own(false), own(true)]).toEqual([0, 2]);
  });

  it('have a version that stays while they do', () => {
    const version = (now: string, state = sampleState()): string => versionOf(gatherFacts(state, optionsOf(), now));
    expect(version('2026-06-20T08:00:00Z')).toBe(version('2026-06-20T09:00:00Z'));
    expect(version(AFTER, plantedState())).not.toBe(version(AFTER));
  });

  it('are none before anything was held', () => {
    expect(anythingHeld(sampleState(), '2026-05-30T00:00:00Z')).toBe(false);
    expect(anythingHeld(sampleState(), DURING)).toBe(true);
    expect(anythingHeld(smallState(), AFTER)).toBe(false);
  });
});

describe('deviations from the plan', () => {
  const at = (id: string, start: string, patch: Partial<ProgrammeItem> = {}): ProgrammeItem =>
    item({ id, start: `2026-06-01T${start}`, end: '2026-06-01T18:00', ...patch });
  const told = (now: readonly ProgrammeItem[], plan: readonly ProgrammeItem[] | null, edition?: 'public') =>
    gatherFacts(
      withItems(smallState(), now),
      optionsOf(edition === undefined ? {} : { edition }),
      AFTER,
      plan,
    ).deviations.map(({ item: { id }, what }) => `${id} ${what}`);

  it('are what was moved by five minutes or more, held elsewhere, added and dropped, in the order of the day', () => {
    const held = [
      at('late', '09:05'),
      at('kept', '10:04'),
      at('long', '11:00', { end: '2026-06-01T18:30' }),
      at('hall', '12:00', { room: 'B', start: '2026-06-01T12:30' }),
      at('new', '13:00'),
      at('gone', '08:00', { deletedAt: AFTER }),
      at('ride', '15:00', { kind: 'transfer', deletedAt: AFTER }),
    ];
    const plan = [
      at('late', '09:00'),
      at('kept', '10:00'),
      at('long', '11:00'),
      at('hall', '12:00', { room: 'A' }),
      at('gone', '08:00'),
      at('ride', '10:00', { kind: 'transfer' }),
    ];
    expect(told(held, plan)).toEqual([
      'gone deleted',
      'late moved',
      'long moved',
      'hall moved',
      'hall place',
      'new added',
    ]);
    const kept = held.filter(({ deletedAt }) => deletedAt === undefined);
    expect(told(kept, kept)).toEqual([]);
  });

  it('tell of a cancelled one only that it was, and go by the instant, not by the zone that it is written in', () => {
    const plan = [at('a', '09:00'), at('b', '10:00'), at('c', '10:00')];
    const inZone = (id: string, zone: string): ProgrammeItem => at(id, '10:00', { startZone: zone, endZone: zone });
    const now = [at('a', '11:00', { status: 'cancelled' }), inZone('b', 'Asia/Tashkent'), inZone('c', 'Asia/Tokyo')];
    expect(told(now, plan)).toEqual(['c moved', 'a cancelled']);
  });

  it('hold no plan that was a draft only: what came of it was added, and what did not is not told', () => {
    const plan = [at('a', '09:00', { status: 'draft' }), at('b', '10:00', { status: 'draft' })];
    const now = [at('a', '11:00'), at('b', '10:00', { status: 'draft', deletedAt: AFTER })];
    expect(told(now, plan, 'public')).toEqual(['a added']);
    expect(told([at('c', '09:00', { status: 'draft' })], plan, 'public')).toEqual([]);
  });

  it('are only what the programme itself says where the plan is not known', () => {
    const now = [at('a', '09:00'), at('b', '10:00', { status: 'cancelled' }), at('c', '10:00', { deletedAt: AFTER })];
    expect(told(now, null)).toEqual(['b cancelled']);
    expect(gatherFacts(withItems(smallState(), now), optionsOf(), AFTER).planKnown).toBe(false);
  });
});

describe('the address of a summary', () => {
  it('names its options, and a public one has no actions', () => {
    const options = optionsOf({ locale: 'zh-Hant', ownNotes: true });
    expect(parseSummaryPath(summaryPath('m', options, 'pdf').slice('/print/'.length))).toEqual({
      missionId: 'm',
      purpose: 'pdf',
      options,
    });
    expect(sectionsOf(optionsOf({ edition: 'public' }))).not.toContain('actions');
    for (const bad of [
      'summary/m/pdf/fr/public/figures',
      'summary/m/pdf/en/secret/figures',
      'booklet/m/pdf/en/public/x',
    ])
      expect(parseSummaryPath(bad)).toBeNull();
  });
});
