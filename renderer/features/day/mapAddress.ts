/** Addresses that open a place in the map of a phone, by words: the app knows no positions of houses. */

/** As the place itself writes it, which maps find best, with its city. */
export function placeWords(
  of: {
    readonly name?: string | undefined;
    readonly nameLocal?: string | undefined;
    readonly address?: string | undefined;
    readonly addressLocal?: string | undefined;
  },
  city: string,
): string {
  const name = of.nameLocal ?? of.name ?? '';
  const address = of.addressLocal ?? of.address ?? '';
  if (name === '' && address === '') return '';
  const parts = [address === '' ? name : address, address.includes(city) ? '' : city];
  return [...(address === '' ? [] : [name]), ...parts].filter((part) => part !== '').join(', ');
}

/** Android lets the person choose the map app; Apple's own opens on its devices; elsewhere a map without an account. */
export function mapUrl(words: string, userAgent: string): string {
  const query = encodeURIComponent(words);
  if (/Android/u.test(userAgent)) return `geo:0,0?q=${query}`;
  if (/iPhone|iPad|Macintosh/u.test(userAgent)) return `https://maps.apple.com/?q=${query}`;
  return `https://www.openstreetmap.org/search?query=${query}`;
}
