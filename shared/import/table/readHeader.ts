/** One header cell → what it is likely to name, and in which script or language. */
import { foldText } from '../values/text.ts';
import { simplify } from '../../i18n/simplify.ts';
import type { HeaderConcept } from './headerWords.ts';
import { HEADER_WORDS } from './headerWords.ts';
import type { TargetLanguage, TargetScript } from './targets.ts';

export interface HeaderReading {
  readonly concept: HeaderConcept;
  readonly script: TargetScript;
  readonly language: TargetLanguage;
  /** 3: the whole header is a known word; 2: a part of it, or with a language beside it; 1: a known word inside it. */
  readonly certainty: 1 | 2 | 3;
}

interface Qualifier {
  readonly script: TargetScript;
  readonly language: TargetLanguage;
  readonly words: readonly string[];
}

const QUALIFIERS: readonly Qualifier[] = [
  {
    script: 'hant',
    language: 'zh-Hant',
    words: [
      'traditional chinese',
      'in traditional chinese',
      '繁體中文',
      '繁體',
      '繁中',
      'traditional',
      'традиционный китайский',
      'на традиционном китайском',
      'традиц кит',
    ],
  },
  {
    script: 'hans',
    language: 'zh-Hans',
    words: [
      'simplified chinese',
      'in simplified chinese',
      '簡體中文',
      '簡體',
      '簡中',
      'simplified',
      'упрощенный китайский',
      'на упрощенном китайском',
      'упрощ кит',
    ],
  },
  {
    script: 'han',
    language: 'auto',
    words: [
      'in chinese',
      'chinese characters',
      'chinese',
      'chi',
      '中文',
      '漢字',
      '中',
      'на китайском языке',
      'на китайском',
      'по китайски',
      'китайский',
      'китайское',
      'иероглифами',
      'қытайша',
    ],
  },
  {
    script: 'cyrillic',
    language: 'ru',
    words: [
      'in russian',
      'russian',
      'cyrillic',
      'in cyrillic',
      'rus',
      '俄文',
      '俄語',
      '俄',
      'на русском языке',
      'на русском',
      'по русски',
      'русский',
      'русское',
      'рус',
      'кириллица',
      'кириллицей',
      'орысша',
    ],
  },
  {
    script: 'cyrillic',
    language: 'kk',
    words: [
      'in kazakh',
      'kazakh',
      '哈文',
      '哈薩克文',
      '哈薩克語',
      'на казахском языке',
      'на казахском',
      'казахский',
      'казахское',
      'каз',
      'қазақша',
    ],
  },
  {
    script: 'latin',
    language: 'uz',
    words: [
      'in uzbek',
      'uzbek',
      '烏茲別克文',
      '烏茲別克語',
      '烏文',
      'на узбекском языке',
      'на узбекском',
      'узбекский',
      'узбекское',
      'узб',
      'oʻzbekcha',
      'ўзбекча',
    ],
  },
  {
    script: 'latin',
    language: 'en',
    words: [
      'in english',
      'english',
      'eng',
      'as in passport',
      'as on passport',
      'as per passport',
      'as shown in passport',
      'as shown on passport',
      'in passport',
      'on passport',
      'latin',
      'romanised',
      'romanized',
      'pinyin',
      '英文',
      '英語',
      '英',
      '拼音',
      '外文',
      '護照英文',
      '与护照一致',
      '護照所示',
      '与护照相同',
      'на английском языке',
      'на английском',
      'по английски',
      'английский',
      'английское',
      'англ',
      'латиницей',
      'латиница',
      'латинскими буквами',
      'как в паспорте',
      'ағылшынша',
    ],
  },
];

const HAN = /\p{Script=Han}/u;

/** A Chinese word stands anywhere in a text; others only between spaces. */
interface SearchedWord {
  readonly word: string;
  readonly han: boolean;
  /** As it is looked for in a text with a space before and after. */
  readonly needle: string;
}

function searched(word: string): SearchedWord {
  const han = HAN.test(word);
  return { word, han, needle: han ? word : ` ${word} ` };
}

function foldHeader(text: string): string {
  return simplify(foldText(text)).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

const CONCEPT_OF = new Map<string, HeaderConcept>();
for (const [concept, words] of Object.entries(HEADER_WORDS) as [HeaderConcept, string][]) {
  for (const word of words.split('|')) {
    const folded = foldHeader(word);
    if (!CONCEPT_OF.has(folded)) CONCEPT_OF.set(folded, concept);
  }
}
/** Longest first, so that 'passport number' is found before 'number'. One letter says nothing inside a longer text. */
const CONCEPT_WORDS = [...CONCEPT_OF]
  .filter(([word]) => word.length >= 2)
  .sort(([a], [b]) => b.length - a.length)
  .map(([word, concept]) => ({ concept, ...searched(word) }));

const QUALIFIER_WORDS = QUALIFIERS.flatMap((qualifier) =>
  qualifier.words.map((word) => ({ qualifier, ...searched(foldHeader(word)) })),
).sort((a, b) => b.word.length - a.word.length);

export function readHeader(header: string): HeaderReading | null {
  const whole = foldHeader(header);
  if (whole === '' || whole.length > 120) return null;
  const exact = CONCEPT_OF.get(whole);
  if (exact !== undefined) return { concept: exact, script: 'auto', language: 'auto', certainty: 3 };
  const reading = qualified(whole) ?? inParts(header) ?? inside(whole);
  return reading === null ? null : inContext(reading, whole);
}

function qualified(whole: string): HeaderReading | null {
  const found = withoutQualifier(whole);
  if (found === null) return null;
  const { qualifier, rest } = found;
  const concept = rest === '' ? 'fullName' : (CONCEPT_OF.get(rest) ?? conceptInside(rest));
  return concept === null ? null : { concept, script: qualifier.script, language: qualifier.language, certainty: 2 };
}

const EMERGENCY = /emergency|next of kin|紧急|экстрен|на случай чс|родственник/;
const PASSPORT = /passport|travel document|护照|旅行证件|паспорт/;

/** 'Emergency details / Name' is not the delegate's name. */
function inContext(reading: HeaderReading, whole: string): HeaderReading {
  const { concept } = reading;
  if (EMERGENCY.test(whole)) {
    if (concept === 'fullName') return { ...reading, concept: 'emergencyName' };
    if (concept === 'mobile') return { ...reading, concept: 'emergencyPhone' };
  }
  if (PASSPORT.test(whole) && (concept === 'country' || concept === 'nationality')) {
    return { ...reading, concept: 'passportCountry' };
  }
  return reading;
}

/** Headers in two languages or with a hint: 'Name 姓名', 'Passport no. (as printed)', 'Компания / Company'. */
function inParts(header: string): HeaderReading | null {
  const parts = header
    .split(/[/|\n()（）【】[\]:：]+/)
    .map(foldHeader)
    .filter((part) => part !== '');
  const byScript = parts.flatMap(splitScripts);
  // The lower of two heading rows comes last and says more than the upper one.
  for (const part of [...parts.toReversed(), ...byScript]) {
    const concept = CONCEPT_OF.get(part);
    if (concept !== undefined) {
      const qualifier = withoutQualifier(foldHeader(header))?.qualifier;
      return { concept, script: qualifier?.script ?? 'auto', language: qualifier?.language ?? 'auto', certainty: 2 };
    }
  }
  return null;
}

function splitScripts(text: string): string[] {
  const han = Array.from(text)
    .filter((char) => HAN.test(char))
    .join('');
  const other = Array.from(text)
    .map((char) => (HAN.test(char) ? ' ' : char))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return han === '' || other === '' ? [] : [han, other];
}

function inside(whole: string): HeaderReading | null {
  const concept = conceptInside(whole);
  return concept === null ? null : { concept, script: 'auto', language: 'auto', certainty: 1 };
}

function conceptInside(text: string): HeaderConcept | null {
  const spaced = ` ${text} `;
  return CONCEPT_WORDS.find(({ needle }) => spaced.includes(needle))?.concept ?? null;
}

function withoutQualifier(text: string): { qualifier: Qualifier; rest: string } | null {
  const spaced = ` ${text} `;
  for (const { word, han, needle, qualifier } of QUALIFIER_WORDS) {
    if (!spaced.includes(needle)) continue;
    // One character such as 英 or 中 says a language only at the start or the end.
    if (word.length === 1 && han && !text.startsWith(word) && !text.endsWith(word)) continue;
    return { qualifier, rest: spaced.replace(needle, ' ').replace(/\s+/g, ' ').trim() };
  }
  return null;
}
