/** All written forms of a name, for lists that show every script. */
import type { Locale } from '../../domain/fields.ts';
import { displayScript, nameText } from '../../domain/roster/names.ts';
import { NAME_SCRIPTS, type NameScript, type Person } from '../../domain/roster/person.ts';

export interface WrittenName {
  readonly script: NameScript;
  readonly text: string;
}

/** Each form once, the reader's own first: 王伟 is one name even where it is kept for both Chinese scripts. */
export function writtenNames(person: Pick<Person, 'names'>, locale: Locale): WrittenName[] {
  const own = displayScript(person, locale);
  if (own === undefined) return [];
  const found: WrittenName[] = [];
  for (const script of [own, ...NAME_SCRIPTS]) {
    const text = nameText(person.names[script], script);
    if (text !== '' && !found.some((known) => known.text === text)) found.push({ script, text });
  }
  return found;
}
