/** Where in My day one is: `/m/<mission>/day[/as/<person>][/<date>]`, and `/day/who` or `/day/as` to choose a person. */

export type DayPlace =
  | { readonly kind: 'choose'; readonly whom: 'self' | 'other' }
  /** `asId`: somebody else's day. */
  | { readonly kind: 'day'; readonly asId?: string; readonly date?: string };

/** `parts` is what follows `/day/`. */
export function dayPlace(parts: readonly string[]): DayPlace {
  const [first, second] = parts;
  if (first === 'who') return { kind: 'choose', whom: 'self' };
  if (first === 'as' && second === undefined) return { kind: 'choose', whom: 'other' };
  const [asId, date] = first === 'as' ? [second, parts[2]] : [undefined, first];
  return { kind: 'day', ...(asId === undefined ? {} : { asId }), ...(date === undefined ? {} : { date }) };
}

/** The parts of an address. */
export function dayParts({ asId, date }: { asId?: string | undefined; date?: string }): readonly string[] {
  return ['day', ...(asId === undefined ? [] : ['as', asId]), ...(date === undefined ? [] : [date])];
}
