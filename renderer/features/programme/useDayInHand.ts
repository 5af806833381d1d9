import { useMissionState } from '#renderer/data/react.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { dayToPlan } from '#shared/domain/programme/dayToPlan.ts';
import { useProgrammeView } from './programmeView.ts';

/** The local day that new items go to: the one last looked at, before that the one to begin with. */
export function useDayInHand(): string {
  const state = useMissionState();
  const nowMs = useNow();
  const day = useProgrammeView((view) => view.day);
  return day === '' ? dayToPlan(state, nowMs) : day;
}
