/** Addresses of the search, `/m/<mission>/search/<query>`. */

/** Longest query that the address keeps. */
const QUERY_MAX = 200;

/** The query as the address can keep it: no percent sign, which addresses give another meaning. */
export const queryOfAddress = (query: string): string =>
  query
    .slice(0, QUERY_MAX)
    .toWellFormed()
    .replaceAll(/[%\s]+/gu, ' ')
    .trim();

export function searchPath(missionId: string, query: string): string {
  const kept = queryOfAddress(query);
  return `/m/${missionId}/search${kept === '' ? '' : `/${encodeURIComponent(kept)}`}`;
}

/** `path` is what follows `/m/<mission>/`. */
export function queryOfPath(path: string): string {
  const query = path.split('/').slice(1).join('/');
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
