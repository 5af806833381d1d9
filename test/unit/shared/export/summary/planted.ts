/** The sample mission after its end, with words planted in it that only some readers may see. */
import * as Y from 'yjs';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { withRows } from '#shared/domain/change/missionState.ts';
import { type Audience, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { BODY, wholeUpdate } from '#shared/domain/notes/text/document.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { buildReport } from '#shared/export/summary/model.ts';
import { SUMMARY_SECTIONS, type SummaryOptions } from '#shared/export/summary/options.ts';
import type { Report } from '#shared/export/summary/report.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Plan } from '#shared/export/summary/deviations.ts';
import { item, MISSION_ID, sampleState } from '../sampleState.ts';

/** Two weeks after the mission. */
export const AFTER = '2026-06-20T08:00:00Z';
/** None of these may stand in a public edition. */
export const SECRETS = [
  'PLANTEDSTAFF',
  'PLANTEDOWN',
  'PLANTEDACTION',
  'PLANTEDINTERNAL',
  'PLANTEDPASS',
  'PLANTEDDRAFT',
];
export const SHARED = 'PLANTEDSHARED';

const element = (name: string, children: (Y.XmlElement | Y.XmlText)[], attributes: Record<string, unknown> = {}) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
const paragraph = (text: string): Y.XmlElement => element('paragraph', [new Y.XmlText(text)]);

/** A heading, a list within a list, a task, a table and a mention, as the editor makes them. */
function everyKind(word: string): string {
  const doc = new Y.Doc();
  const cell = (name: string, text: string): Y.XmlElement => element(name, [paragraph(text)]);
  doc
    .getXmlFragment(BODY)
    .push([
      element('heading', [new Y.XmlText(`${word} heading`)], { level: 2 }),
      element('bulletList', [
        element('listItem', [
          paragraph('outer point'),
          element('orderedList', [
            element('listItem', [paragraph('inner one')]),
            element('listItem', [paragraph('inner two')]),
          ]),
        ]),
      ]),
      element('taskList', [element('taskItem', [paragraph('send the table')], { checked: true })]),
      element('table', [
        element('tableRow', [cell('tableHeader', 'Pump'), cell('tableHeader', 'Flow')]),
        element('tableRow', [cell('tableCell', 'Turbine A'), cell('tableCell', '42 m³')]),
      ]),
      element('paragraph', [
        new Y.XmlText('agreed with '),
        element('mention', [], { kind: 'person', id: 'kovalyov', label: 'Andrei Kovalyov' }),
      ]),
    ]);
  return wholeUpdate(doc);
}

function noteRows(audience: Audience, word: string) {
  const { notes, parts } = NOTE_TABLES[audience];
  const id = `planted-${audience}`;
  const base = { missionId: MISSION_ID, author: 'Kwok Chun Hei' };
  const createdAt = '2026-06-01T10:00:00Z';
  return [
    {
      table: notes,
      row: {
        ...base,
        id,
        title: `${word} title`,
        template: 'blank',
        createdAt,
        itemId: 't1-port',
        personIds: [],
        organisationIds: [],
      },
    },
    { table: parts, row: { ...base, id: `${id}-text`, noteId: id, at: createdAt, update: everyKind(word) } },
  ] as const;
}

export function plantedState(): MissionState {
  const state = sampleState();
  const drafted = state.tables.programmeItems.get('nqz-tv');
  const traveller = [...state.tables.travellers.values()][0];
  if (drafted === undefined || traveller === undefined) throw new Error('the sample has changed');
  return withRows(state, [
    ...noteRows('staff', 'PLANTEDSTAFF'),
    ...noteRows('own', 'PLANTEDOWN'),
    ...noteRows('delegation', SHARED),
    {
      table: 'actions',
      row: {
        id: 'planted-action',
        missionId: MISSION_ID,
        body: 'PLANTEDACTION',
        status: 'open',
        createdAt: AFTER,
        dueDate: '2026-07-01',
        ownerId: 'wu',
        personIds: [],
        organisationIds: [],
      },
    },
    { table: 'itemInternals', row: { id: 't1-port', missionId: MISSION_ID, remarks: 'PLANTEDINTERNAL' } },
    { table: 'travellers', row: { ...traveller, passportNumber: 'PLANTEDPASS' } },
    { table: 'programmeItems', row: { ...drafted, title: { en: 'PLANTEDDRAFT' } } },
    { table: 'programmeItems', row: { ...item(DROPPED), deletedAt: AFTER } },
    { table: 'programmeItems', row: { ...item(DROPPED_DRAFT), deletedAt: AFTER } },
  ]);
}

const DROPPED = {
  id: 'dropped',
  title: { en: 'Tea with the press' },
  start: '2026-06-01T16:00',
  end: '2026-06-01T17:00',
};
const DROPPED_DRAFT = { ...DROPPED, id: 'dropped-draft', status: 'draft', title: { en: 'PLANTEDDRAFT' } } as const;

/** What was planned otherwise than it was held: an hour, four minutes, a room; one was added, two were dropped. */
export function plannedProgramme(): ProgrammeItem[] {
  const patches: Readonly<Record<string, Partial<ProgrammeItem>>> = {
    't1-port': { start: '2026-05-31T06:30', end: '2026-05-31T07:30' },
    'ala-matching': { room: 'Hall of mirrors' },
  };
  const held = [...plantedState().tables.programmeItems.values()].filter(({ deletedAt }) => deletedAt === undefined);
  return [
    ...held.filter(({ id }) => id !== 'aifc-signing').map((row) => ({ ...row, ...patches[row.id] })),
    item(DROPPED),
    item(DROPPED_DRAFT),
  ];
}

export const optionsOf = (patch: Partial<SummaryOptions> = {}): SummaryOptions => ({
  locale: 'en',
  edition: 'internal',
  sections: SUMMARY_SECTIONS,
  ownNotes: false,
  ...patch,
});

export async function reportOf(
  state: MissionState,
  patch: Partial<SummaryOptions> = {},
  plan: Plan = plannedProgramme(),
): Promise<Report> {
  const options = optionsOf(patch);
  return buildReport(state, options, await loadDocumentLanguage(options.locale), { now: AFTER, plan });
}
