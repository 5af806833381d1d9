/** What was talked over, one meeting after the other, with the notes that were taken. */
import { plainText } from '../../domain/notes/text/blocks.ts';
import { participantsOf } from '../../domain/programme/participants.ts';
import { dateOf, toWall } from '../../time/zones.ts';
import type { Labelled } from '../booklet/blocks.ts';
import { itemText } from '../programme/itemText.ts';
import type { Table } from '../table.ts';
import type { MeetingFact, NoteFact } from './facts.ts';
import type { Making } from './figures.ts';
import { cityOf, timesOf } from './programme.ts';
import type { ReportBlock } from './report.ts';

/** By day and city; meetings of one day in two cities stand under two headings. */
export function meetingBlocks(making: Making): ReportBlock[] {
  const { facts, language } = making;
  let day = '';
  const blocks = facts.meetings.flatMap((meeting): ReportBlock[] => {
    const { item } = meeting;
    const heading = [language.format.longDay(dateOf(item.start)), cityOf(making, item)].filter(Boolean).join(' · ');
    const begins = heading !== day;
    day = heading;
    const own = meetingText(making, meeting);
    return begins ? [{ kind: 'heading', level: 2, text: capitalised(heading) }, ...own] : own;
  });
  if (facts.otherNotes.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: language.t('summary.otherNotes') });
    blocks.push(...facts.otherNotes.flatMap((note) => noteBlocks(making, note)));
  }
  return blocks.length === 0 ? [{ kind: 'text', text: language.t('summary.noMeetings'), soft: false }] : blocks;
}

/** A weekday that begins a heading is capital in Russian too. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function meetingText(making: Making, { item, notes, internal }: MeetingFact): ReportBlock[] {
  const { state, language } = making;
  const { t } = language;
  const text = itemText(state, item, language);
  const lines: Labelled[] = [
    { label: t('summary.column.kind'), text: text.kind },
    {
      label: t('summary.when'),
      text: [timesOf(item), text.place, text.room].filter((part) => part !== '').join(' · '),
    },
    { label: t('booklet.hosts'), text: text.hosts },
    { label: t('booklet.counterparts'), text: text.counterparts.join('\n') },
    { label: t('booklet.speakers'), text: text.speakers },
    { label: t('summary.fromDelegation'), text: t('booklet.people', { count: participantsOf(state, item).length }) },
    { label: t('documents.column.internal'), text: internal },
  ].filter((line) => line.text !== '');
  return [
    { kind: 'heading', level: 3, text: text.title },
    { kind: 'lines', lines },
    ...notes.flatMap((note) => noteBlocks(making, note)),
  ];
}

function noteBlocks(making: Making, { note, audience, blocks, attachments }: NoteFact): ReportBlock[] {
  const { mission } = making.facts;
  const { t, format, pick } = making.language;
  const wall = toWall(Date.parse(note.createdAt), mission.homeZone);
  const by = [
    note.author === undefined ? '' : t('summary.notedBy', { name: note.author }),
    t('summary.notedAt', {
      time: `${format.date(dateOf(wall))} ${format.time(wall)}`,
      city: pick(mission.homeCity) || mission.homeZone,
    }),
    making.edition === 'internal' ? t(`summary.audience.${audience}`) : '',
  ].filter((part) => part !== '');
  const title = note.title.trim() === '' ? t('summary.note') : note.title;
  return [
    { kind: 'noteTitle', title, by: by.join(' · ') },
    ...blocks.map((block): ReportBlock => ({ kind: 'note', block })),
    ...(attachments.length === 0
      ? []
      : [{ kind: 'text', text: t('summary.attachments', { names: format.list(attachments) }), soft: true } as const]),
  ];
}

export function meetingSheet(making: Making): Table {
  const { state, facts, language } = making;
  const { t } = language;
  const plain = ({ note, blocks }: NoteFact): string => [note.title, plainText(blocks)].filter(Boolean).join('\n');
  return {
    title: t('summary.section.meetings'),
    columns: [
      { header: t('summary.column.date'), width: 12 },
      { header: t('summary.column.time'), width: 14 },
      { header: t('summary.column.city'), width: 14 },
      { header: t('summary.column.kind'), width: 16 },
      { header: t('summary.column.item'), width: 50 },
      { header: t('summary.column.hosts'), width: 40 },
      { header: t('booklet.counterparts'), width: 50 },
      { header: t('summary.fromDelegation'), width: 14 },
      { header: t('summary.column.notes'), width: 10 },
      { header: t('summary.column.notesText'), width: 80 },
    ],
    rows: [
      ...facts.meetings.map(({ item, notes }) => {
        const text = itemText(state, item, language);
        return [
          { date: dateOf(item.start) },
          timesOf(item),
          cityOf(making, item),
          text.kind,
          text.title,
          text.hosts,
          text.counterparts.join('\n'),
          participantsOf(state, item).length,
          notes.length,
          notes.map(plain).join('\n\n'),
        ];
      }),
      ...facts.otherNotes.map((fact) => [
        { date: dateOf(fact.note.createdAt) },
        null,
        null,
        null,
        t('summary.otherNotes'),
        null,
        null,
        null,
        1,
        plain(fact),
      ]),
    ],
  };
}
