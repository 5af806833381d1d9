/** Where in the programme one is: `/m/<mission>/programme[/timetable][/item/<item>]`. */
import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';

export type ProgrammeViewName = 'agenda' | 'timetable';

export interface ProgrammePlace {
  readonly view: ProgrammeViewName;
  /** The item that is open. */
  readonly itemId?: string;
}

export function programmePath(missionId: string, { view, itemId }: ProgrammePlace): string {
  const base = `/m/${missionId}/programme${view === 'timetable' ? '/timetable' : ''}`;
  return itemId === undefined ? base : `${base}/item/${itemId}`;
}

/** `path` is what follows `/m/<mission>/`. */
export function programmePlace(path: string): ProgrammePlace {
  const parts = path.split('/').slice(1);
  const view = parts[0] === 'timetable' ? 'timetable' : 'agenda';
  const rest = view === 'timetable' ? parts.slice(1) : parts;
  return rest[0] === 'item' && rest[1] !== undefined ? { view, itemId: rest[1] } : { view };
}

export interface ProgrammeNavigation extends ProgrammePlace {
  /** Opens an item beside the view in hand. */
  readonly openItem: (itemId: string) => void;
  readonly closeItem: () => void;
  readonly showView: (view: ProgrammeViewName) => void;
}

export function useProgrammePlace(): ProgrammeNavigation {
  const { missionId } = useMissionStore();
  const [, navigate] = useLocation();
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  return useMemo(() => {
    const place = programmePlace(path);
    const { view, itemId } = place;
    return {
      ...place,
      openItem: (opened) => navigate(programmePath(missionId, { view, itemId: opened })),
      closeItem: () => navigate(programmePath(missionId, { view })),
      showView: (next) =>
        navigate(programmePath(missionId, itemId === undefined ? { view: next } : { view: next, itemId })),
    };
  }, [missionId, navigate, path]);
}
