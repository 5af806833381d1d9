/** A person's name as it is read and printed: the parts of each script in their own order, never turned round. */
import type { Locale } from '../fields.ts';
import { pickText } from '../fields.ts';
import type { NameParts, NameScript, Person } from './person.ts';

/** Which script a reader of a language is shown first. */
export const NAME_SCRIPTS_BY_LOCALE: Record<Locale, readonly NameScript[]> = {
  en: ['latin', 'cyrillic', 'hant', 'hans'],
  'zh-Hant': ['hant', 'hans', 'latin', 'cyrillic'],
  'zh-Hans': ['hans', 'hant', 'latin', 'cyrillic'],
  ru: ['cyrillic', 'latin', 'hant', 'hans'],
};

/** `Chan Tai Man`, `王伟`, `Сейтқали Нұрлан Болатұлы`: Chinese without spaces; a name that nobody has split as it was typed. */
export function nameText(parts: NameParts, script: NameScript): string {
  const given = [parts.given, parts.middle];
  const ordered = parts.order === 'familyFirst' ? [parts.family, ...given] : [...given, parts.family];
  const filled = ordered.filter((part) => part !== undefined && part !== '');
  if (filled.length === 0) return parts.full ?? '';
  return filled.join(script === 'hant' || script === 'hans' ? '' : ' ');
}

export interface ScriptName {
  readonly script: NameScript;
  readonly text: string;
}

/** Every written form of the name once, the reader's own first. */
export function namesInScripts(person: Pick<Person, 'names'>, locale: Locale): ScriptName[] {
  const found: ScriptName[] = [];
  for (const script of NAME_SCRIPTS_BY_LOCALE[locale]) {
    const parts = person.names[script];
    const text = parts === undefined ? '' : nameText(parts, script);
    // 王伟 is one name even where it is kept for both Chinese scripts.
    if (text !== '' && !found.some((known) => known.text === text)) found.push({ script, text });
  }
  return found;
}

/** The name for a reader of this language, or in the nearest script there is, or ''. */
export function personName(person: Pick<Person, 'names'>, locale: Locale): string {
  return namesInScripts(person, locale)[0]?.text ?? '';
}

/** `Dr Chan Tai Man`, `陳大文博士`: before the name, but after a Chinese one. */
export function nameWithHonorific(person: Pick<Person, 'names' | 'honorific'>, locale: Locale): string {
  const name = namesInScripts(person, locale)[0];
  if (name === undefined) return '';
  const chinese = name.script === 'hant' || name.script === 'hans';
  const language = chinese ? (name.script === 'hant' ? 'zh-Hant' : 'zh-Hans') : locale;
  const honorific = pickText(person.honorific, language);
  if (honorific === '') return name.text;
  return chinese && /\p{Script=Han}/u.test(honorific) ? `${name.text}${honorific}` : `${honorific} ${name.text}`;
}
