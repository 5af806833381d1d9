/** What a new note begins with. The headings are in the language of the screen: a note is its writer's own. */
import type { Translate } from '#shared/i18n/keys.ts';
import type { NoteTemplate } from '#shared/domain/notes/note.ts';
import type { NoteBlock } from '#shared/domain/notes/text/blocks.ts';

const SECTIONS = {
  blank: [],
  ministryCall: ['present', 'raisedByUs', 'raisedByThem', 'agreed', 'followUp'],
  siteVisit: ['seen', 'capacity', 'needs', 'openQuestions', 'followUp'],
  oneToOne: ['theirBusiness', 'theyLookFor', 'weOffer', 'nextStep'],
  roundtable: ['topics', 'views', 'conclusions', 'followUp'],
} as const satisfies Record<NoteTemplate, readonly string[]>;

/** Sections whose lines are things to do. */
const TASKS: ReadonlySet<string> = new Set(['followUp', 'nextStep']);

export function templateBlocks(template: NoteTemplate, t: Translate): readonly NoteBlock[] {
  return SECTIONS[template].flatMap((section): NoteBlock[] => [
    { kind: 'heading', level: 2, runs: [{ text: t(`notes.section.${section}`) }] },
    TASKS.has(section)
      ? { kind: 'entry', list: 'task', depth: 0, checked: false, runs: [] }
      : { kind: 'entry', list: 'bullet', depth: 0, runs: [] },
  ]);
}
