/** Addresses of the search, `/m/<mission>/search/<query>`, and of what it finds. */
import type { SearchKind } from '#shared/search/documents.ts';

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

/** What stands before the id of a record where it is opened. */
const PLACES: Readonly<Record<SearchKind, string>> = {
  item: 'programme/item',
  person: 'roster',
  organisation: 'organisations',
  leg: 'legs',
  note: 'notes',
  action: 'actions',
};

export const recordPath = (missionId: string, kind: SearchKind, id: string): string =>
  `/m/${missionId}/${PLACES[kind]}/${id}`;
