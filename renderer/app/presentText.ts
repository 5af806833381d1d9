/** People who are in a mission now, in words. */
import type { Present } from '#renderer/stores/presence.ts';
import type { Translate } from '#shared/i18n/keys.ts';

/** Each person once, at the place that was heard of last. */
export function byPerson(present: readonly Present[]): readonly Present[] {
  return [...new Map(present.map((one) => [one.account, one])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function whoText(t: Translate, { name, body }: Present): string {
  return body === undefined ? name : t('sharing.present.who', { name, body });
}

/** `Ada WONG Mei-ling` → AW; of a name in Chinese its first two characters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = Array.from(words[0] ?? '');
  if (/^\p{Script=Han}/u.test(name)) return letters.slice(0, 2).join('');
  return [letters[0], Array.from(words[1] ?? '')[0]].join('').toLocaleUpperCase();
}
