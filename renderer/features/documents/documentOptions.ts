/** How documents were made last, so that the next one begins there. What is private or internal is never remembered. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Locale } from '#shared/domain/fields.ts';
import type { BookletPart, Edition, PaperSize } from '#shared/export/booklet/options.ts';
import { SUMMARY_SECTIONS, type SummarySection } from '#shared/export/summary/options.ts';
import { type RosterColumn, USUAL_COLUMNS } from '#shared/export/roster/rosterTable.ts';

export const DOCUMENT_KINDS = [
  'booklet',
  'pocket',
  'calendar',
  'contacts',
  'roster',
  'programme',
  'summary',
  'file',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is chosen for one mission: its people and groups are no other's. */
interface MissionChoice {
  readonly edition: Edition;
  readonly pocketEdition: Edition;
  readonly calendarPersonId: string | null;
}

const FIRST_CHOICE: MissionChoice = {
  edition: { kind: 'everyone' },
  pocketEdition: { kind: 'everyone' },
  calendarPersonId: null,
};

interface DocumentOptions {
  /** Absent: the language of the screen. */
  readonly languages: Partial<Record<DocumentKind, Locale>>;
  readonly paper: PaperSize;
  readonly parts: readonly BookletPart[];
  readonly calendarDrafts: boolean;
  readonly programmeDrafts: boolean;
  readonly contactsWho: 'delegation' | 'hosts' | 'everyone';
  readonly rosterWho: 'delegation' | 'hosts' | 'everyone';
  readonly columns: readonly RosterColumn[];
  readonly summarySections: readonly SummarySection[];
  readonly choices: Readonly<Record<string, Partial<MissionChoice>>>;
  set(patch: Partial<Omit<DocumentOptions, 'set' | 'choose' | 'setLanguage'>>): void;
  setLanguage(kind: DocumentKind, locale: Locale): void;
  choose(missionId: string, patch: Partial<MissionChoice>): void;
}

export const useDocumentOptions = create<DocumentOptions>()(
  persist(
    (set) => ({
      languages: {},
      paper: 'A4',
      parts: ['homeTime', 'roster', 'hosts', 'contacts'],
      calendarDrafts: true,
      programmeDrafts: true,
      contactsWho: 'delegation',
      rosterWho: 'delegation',
      columns: USUAL_COLUMNS,
      summarySections: SUMMARY_SECTIONS,
      choices: {},
      set: (patch) => set(patch),
      setLanguage: (kind, locale) => set(({ languages }) => ({ languages: { ...languages, [kind]: locale } })),
      choose: (missionId, patch) =>
        set(({ choices }) => ({
          choices: { ...choices, [missionId]: { ...FIRST_CHOICE, ...choices[missionId], ...patch } },
        })),
    }),
    { name: 'legation-documents', version: 1 },
  ),
);

export function useMissionChoice(missionId: string): MissionChoice {
  return { ...FIRST_CHOICE, ...useDocumentOptions(({ choices }) => choices[missionId]) };
}
