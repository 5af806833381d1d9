import { PLACES } from './places.ts';
import type { ItemSpec } from './spec.ts';

/** A transfer: it starts at one place and is called after the other. */
export function ride(
  id: string, at: string, from: string, to: string, who: readonly string[], vehicle: string, more: Partial<ItemSpec> = {},
): ItemSpec {
  const title = PLACES[to]?.title;
  if (title === undefined) throw new Error(`no place ${to}`);
  return {
    id, kind: 'transfer', at, place: from, who, vehicle,
    title: {
      en: `Transfer to ${title.en}`,
      'zh-Hant': `前往${title['zh-Hant']}`,
      'zh-Hans': `前往${title['zh-Hans']}`,
      ru: `Трансфер: ${title.ru}`,
    },
    ...more,
  };
}
