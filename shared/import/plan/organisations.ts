/** Organisations by name: those that are there, and those that the import would make. */
import type { LocalText } from '../../domain/fields.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { simplify } from '../../i18n/simplify.ts';
import { foldText } from '../values/text.ts';
import type { PersonDraft } from './draft.ts';
import { localTexts } from './draft.ts';

export interface PlannedOrganisation {
  /** Stable within the plan. */
  readonly key: string;
  readonly name: LocalText;
  readonly existingId: string | null;
  readonly kind: Organisation['kind'];
  readonly side: Organisation['side'];
}

/** Legal forms are left out: 'Altai Water LLC' and 'Altai Water' are one body. */
const LEGAL_FORM =
  /(?:^| )(?:the|co|company|ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|jsc|ojsc|cjsc|pte|sdn bhd|тоо|ооо|оао|зао|пао|ао|нао|жшс|ақ|mchj)(?= |$)/gu;
const HAN_LEGAL_FORM = /(?:股份)?有限(?:责任)?公司$|集团公司$/u;

export function organisationKey(name: string): string {
  const folded = simplify(foldText(name));
  const bare = folded.replace(LEGAL_FORM, ' ').replace(/\s+/g, '').replace(HAN_LEGAL_FORM, '');
  return bare === '' ? folded.replace(/\s+/g, '') : bare;
}

/** Key in a plan of an organisation that is there. */
export function existingKey(id: string): string {
  return `existing-${id}`;
}

export class OrganisationPlanner {
  readonly #planned: PlannedOrganisation[] = [];
  /** Name key → place in `#planned`. */
  readonly #places = new Map<string, number>();

  constructor(existing: readonly Organisation[]) {
    for (const organisation of existing) {
      const place = this.#push({
        key: existingKey(organisation.id),
        name: organisation.name,
        existingId: organisation.id,
        kind: organisation.kind,
        side: organisation.side,
      });
      for (const name of [...localTexts(organisation.name), organisation.shortName ?? '']) this.#know(name, place);
    }
  }

  /** Rows that name a body in two languages come first, so that those which name it in one of them find it. */
  learn(drafts: readonly PersonDraft[]): void {
    for (const draft of drafts) if (localTexts(draft.organisation).length > 1) this.place(draft);
  }

  /** The organisation that the row names, '' where it names none. */
  place(draft: PersonDraft): string {
    const names = localTexts(draft.organisation);
    if (names.length === 0) return '';
    const known = names.map((name) => this.#places.get(organisationKey(name))).filter((place) => place !== undefined);
    // Those that are there stand before those that the import makes.
    const place = known.length > 0 ? Math.min(...known) : this.#push(newOrganisation(draft, this.#planned.length));
    const held = this.#planned[place] as PlannedOrganisation;
    // A body that this import makes takes the names of other languages from other rows; one that is there is left as it is.
    if (held.existingId === null) this.#planned[place] = { ...held, name: { ...draft.organisation, ...held.name } };
    for (const name of names) this.#know(name, place);
    return held.key;
  }

  planned(): readonly PlannedOrganisation[] {
    return this.#planned;
  }

  #push(organisation: PlannedOrganisation): number {
    this.#planned.push(organisation);
    return this.#planned.length - 1;
  }

  #know(name: string, place: number): void {
    const key = organisationKey(name);
    if (key !== '' && !this.#places.has(key)) this.#places.set(key, place);
  }
}

function newOrganisation(draft: PersonDraft, place: number): PlannedOrganisation {
  return {
    key: `new-${place}`,
    name: draft.organisation,
    existingId: null,
    kind: kindOf(localTexts(draft.organisation)),
    side: draft.origin === 'host' ? 'host' : 'delegation',
  };
}

const KIND_WORDS: readonly (readonly [Organisation['kind'], RegExp])[] = [
  ['chamber', /chamber|商會|商会|палата|総商会|總商會|总商会/iu],
  [
    'government',
    /bureau|ministry|department of|government|commission|administration|embassy|consulate|akimat|署$|局$|部$|處$|处$|委員會|委员会|政府|領事|领事|使館|使馆|министерств|комитет|акимат|правительств|посольств|департамент|министрлігі/iu,
  ],
  [
    'tradeBody',
    /trade (?:development )?council|invest|trade office|promotion|貿易發展局|贸易发展局|投資推廣|投资促进|經貿辦|经贸办/iu,
  ],
  [
    'media',
    /news|daily|broadcast|television|tv\b|press|media|日報|日报|電視|电视|傳媒|传媒|新聞|新闻|газета|телеканал|агентство новостей/iu,
  ],
  [
    'professional',
    /law|solicitors|legal|accountants?|cpa|llp|consult|advocates|律師|律师|會計師|会计师|顧問|顾问|юридическ|адвокат|консалтинг|аудит/iu,
  ],
  ['company', /ltd|limited|co\.|company|corp|inc|group|holdings|公司|集團|集团|тоо|ооо|\bао\b|холдинг|компания/iu],
];

function kindOf(names: readonly string[]): Organisation['kind'] {
  return KIND_WORDS.find(([, words]) => names.some((name) => words.test(name)))?.[0] ?? 'other';
}
