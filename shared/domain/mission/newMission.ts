import { daysBetween } from '../../time/zones.ts';
import type { LocalText } from '../fields.ts';
import type { Mission } from './mission.ts';

/** Longest mission in days: beyond it a mistyped year is likelier than a mission. */
const LONGEST_DAYS = 366;

/** What a person fills in to start a mission; dates are '' until they are chosen. */
export interface MissionDraft {
  readonly title: LocalText;
  readonly startDate: string;
  readonly endDate: string;
  readonly homeZone: string;
  readonly homeCity: LocalText;
  readonly leadBody: LocalText;
}

export type DraftProblem = 'title' | 'startDate' | 'endDate' | 'endBeforeStart' | 'tooLong';

/** What stands between a draft and a mission; empty where nothing does. */
export function draftProblems(draft: Pick<MissionDraft, 'title' | 'startDate' | 'endDate'>): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (filled(draft.title) === undefined) problems.push('title');
  const known = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
  if (!known(draft.startDate)) problems.push('startDate');
  if (!known(draft.endDate)) problems.push('endDate');
  if (known(draft.startDate) && known(draft.endDate)) {
    const days = daysBetween(draft.startDate, draft.endDate);
    if (days < 0) problems.push('endBeforeStart');
    else if (days > LONGEST_DAYS) problems.push('tooLong');
  }
  return problems;
}

function filled(text: LocalText): LocalText | undefined {
  return Object.values(text).some((value) => value !== undefined && value.trim() !== '') ? text : undefined;
}

/** The record of a draft without problems. `now` is ISO 8601 UTC. */
export function missionFromDraft(draft: MissionDraft, id: string, now: string): Mission {
  const homeCity = filled(draft.homeCity);
  const leadBody = filled(draft.leadBody);
  return {
    id,
    missionId: id,
    title: draft.title,
    startDate: draft.startDate,
    endDate: draft.endDate,
    homeZone: draft.homeZone,
    ...(homeCity === undefined ? {} : { homeCity }),
    ...(leadBody === undefined ? {} : { leadBody }),
    createdAt: now,
  };
}
