/** Text as it is searched: accents off, case off, full-width forms made narrow, spaces single. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
