/** What the screen and the worker that searches say to each other. */
import type { Locale } from '#shared/domain/fields.ts';
import type { SearchGroup } from '#shared/search/results.ts';

export interface SearchQuestion {
  readonly query: string;
  readonly locale: Locale;
  /** Most records of a kind. */
  readonly limit: number;
}

export type SearchRequest =
  | { readonly kind: 'open'; readonly missionId: string }
  /** Takes the place of the question before; answered now, and again whenever records have changed. */
  | { readonly kind: 'ask'; readonly question: SearchQuestion }
  | { readonly kind: 'close' };

export interface SearchAnswer {
  readonly question: SearchQuestion;
  readonly groups: readonly SearchGroup[];
  /** False while records are still being entered: there may be more. */
  readonly complete: boolean;
}

export type SearchReply =
  | { readonly kind: 'answer'; readonly answer: SearchAnswer }
  /** The storage could not be read; `detail` is for a report. */
  | { readonly kind: 'failed'; readonly detail: string };
