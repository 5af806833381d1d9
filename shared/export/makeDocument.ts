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
import type { Plan } from './summary/deviations.ts';
import type { SummaryOptions } from './summary/options.ts';
import type { Table } from './table.ts';

export type SpreadsheetFormat = 'xlsx' | 'csv';

/** Told how much is done, from 0 to 1. */
export type Progress = (share: number) => void;

/** What gathering takes of the whole. */
const HALF = 0.5;

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
    }
  | {
      readonly kind: 'summary';
      readonly format: 'docx' | 'xlsx';
      readonly options: SummaryOptions;
      /** ISO 8601 UTC: what ended by then was held. */
      readonly now: string;
      readonly plan: Plan;
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
export async function makeDocument(
  state: MissionState,
  job: DocumentJob,
  times: RowTimes,
  progress: Progress = () => undefined,
): Promise<MadeDocument> {
  const language = await loadDocumentLanguage(job.kind === 'summary' ? job.options.locale : job.locale);
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
    case 'summary': {
      const { filter, content } = await summary(state, job, language, progress);
      const marks = job.options.edition === 'internal' ? [language.t('documents.internalMark')] : [];
      return made(state, language, filter, content, [language.t('summary.title'), ...marks]);
    }
    default:
      return job satisfies never;
  }
}

type SummaryJob = Extract<DocumentJob, { kind: 'summary' }>;

async function summary(
  state: MissionState,
  { format, options, now, plan }: SummaryJob,
  language: DocumentLanguage,
  progress: Progress,
): Promise<{ filter: FileFilter; content: Bytes }> {
  const { buildReport } = await import('./summary/model.ts');
  const report = buildReport(state, options, language, { now, plan }, (share) => progress(share * HALF));
  progress(HALF);
  if (format === 'xlsx') {
    const { writeWorkbook, XLSX_FILE } = await import('./xlsx/writeWorkbook.ts');
    return { filter: XLSX_FILE, content: await writeWorkbook(report.sheets) };
  }
  const { DOCX_FILE, writeReport } = await import('./docx/writeReport.ts');
  progress(0.6);
  return { filter: DOCX_FILE, content: await writeReport(report, language) };
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
