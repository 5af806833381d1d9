import { PLACES } from './places.ts';
import type { ItemSpec } from './spec.ts';

type Ride = Omit<ItemSpec, 'kind' | 'title' | 'place'> & { readonly from: string; readonly to: string };

/** A transfer: it starts at one place and is called after the other. */
export function ride({ from, to, ...rest }: Ride): ItemSpec {
  const title = PLACES[to]?.title;
  if (title === undefined) throw new Error(`no place ${to}`);
  return {
    ...rest,
    kind: 'transfer',
    place: from,
    title: {
      en: `Transfer to ${title.en}`,
      'zh-Hant': `前往${title['zh-Hant']}`,
      'zh-Hans': `前往${title['zh-Hans']}`,
      ru: `Трансфер: ${title.ru}`,
    },
  };
}
