/** Every document that is a file, made from a mission in one call. Runs in a worker; each format's library loads when asked for. */
import type { MissionState } from '../domain/change/missionState.ts';
import { live, missionOf } from '../domain/change/missionState.ts';
import type { RowTimes } from '../domain/change/rowTimes.ts';
import type { Locale } from '../domain/fields.ts';
import { displayName } from '../domain/roster/names.ts';
import type { Bytes, FileFilter } from '../ipc/host.ts';
import { type DocumentLanguage, loadDocumentLanguage } from './documentLanguage.ts';
import type { CalendarOptions } from './ics/calendarModel.ts';
import { fileName } from './plainText.ts';
import { programmeTable, type ProgrammeTableOptions } from './programme/programmeTable.ts';
import { holdsPrivate, type RosterOptions, rosterPeople, rosterTable } from './roster/rosterTable.ts';
import type { Table } from './table.ts';

export type SpreadsheetFormat = 'xlsx' | 'csv';

export type DocumentJob =
  | { readonly kind: 'calendar'; readonly locale: Locale; readonly options: CalendarOptions }
  | { readonly kind: 'contacts'; readonly locale: Locale; readonly options: Pick<RosterOptions, 'who' | 'personIds'> }
  | {
      readonly kind: 'roster';
      readonly locale: Locale;
      readonly format: SpreadsheetFormat;
      readonly options: RosterOptions;
    }
  | {
      readonly kind: 'programme';
      readonly locale: Locale;
      readonly format: SpreadsheetFormat;
      readonly options: ProgrammeTableOptions;
    };

export interface MadeDocument {
  /** A proposal that every system takes. It says where the file holds private or internal things. */
  readonly name: string;
  readonly filter: FileFilter;
  /** Text is written as UTF-8. */
  readonly content: string | Bytes;
  readonly holdsPrivate: boolean;
}

/** `times` stand in files that others take up again: a calendar made twice of one plan is one calendar. */
export async function makeDocument(state: MissionState, job: DocumentJob, times: RowTimes): Promise<MadeDocument> {
  const language = await loadDocumentLanguage(job.locale);
  switch (job.kind) {
    case 'calendar': {
      const { CALENDAR_FILE, writeCalendar } = await import('./ics/writeCalendar.ts');
      const content = writeCalendar(state, job.options, language, times);
      return made(state, language, CALENDAR_FILE, content, [
        language.t('documents.calendar'),
        personLabel(state, job.options.personId, language),
      ]);
    }
    case 'contacts': {
      const { CARD_FILE, writeCards } = await import('./vcard/writeCards.ts');
      const people = rosterPeople(state, job.options, language);
      const only = people.length === 1 ? people[0]?.id : undefined;
      const content = writeCards(state, people, language, times);
      return made(state, language, CARD_FILE, content, [
        language.t('documents.contacts'),
        personLabel(state, only, language),
      ]);
    }
    case 'roster': {
      const marks = holdsPrivate(job.options) ? [language.t('documents.privateMark')] : [];
      const table = rosterTable(state, job.options, language);
      const { filter, content } = await spreadsheet(table, job.format);
      return { ...made(state, language, filter, content, [table.title, ...marks]), holdsPrivate: marks.length > 0 };
    }
    case 'programme': {
      const table = programmeTable(state, job.options, language);
      const { filter, content } = await spreadsheet(table, job.format);
      return made(state, language, filter, content, [
        table.title,
        personLabel(state, job.options.personId, language),
        job.options.internal ? language.t('documents.internalMark') : '',
      ]);
    }
    default:
      return job satisfies never;
  }
}

function made(
  state: MissionState,
  language: DocumentLanguage,
  filter: FileFilter,
  content: string | Bytes,
  parts: readonly string[],
): MadeDocument {
  const mission = language.pick(missionOf(state)?.title);
  const name = fileName([mission, ...parts], filter.extensions[0] ?? '');
  return { name, filter, content, holdsPrivate: false };
}

function personLabel(state: MissionState, personId: string | undefined, { locale }: DocumentLanguage): string {
  const person = live(state, 'people', personId);
  return person === undefined ? '' : displayName(person, locale);
}

async function spreadsheet(
  table: Table,
  format: SpreadsheetFormat,
): Promise<{ filter: FileFilter; content: string | Bytes }> {
  if (format === 'csv') {
    const { CSV_FILE, writeCsv } = await import('./csv/writeCsv.ts');
    return { filter: CSV_FILE, content: writeCsv(table) };
  }
  const { writeWorkbook, XLSX_FILE } = await import('./xlsx/writeWorkbook.ts');
  return { filter: XLSX_FILE, content: await writeWorkbook([table]) };
}
