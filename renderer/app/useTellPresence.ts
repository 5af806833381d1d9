import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '#renderer/data/device.ts';
import { useMissionSnapshot } from '#renderer/data/react.tsx';
import type { Place } from '#renderer/stores/presence.ts';
import { useSync } from '#renderer/sync/useSync.ts';
import { openedRecord } from '#renderer/ui/recordPlaces.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';

/** Whoever only passes a record is not at it. */
const REST_MS = 300;
const AGAIN_MS = 20_000;

const WINDOW = newId();

/** The record that an address has open, as others may hear of it: not one's own notes. */
function placeOf(state: MissionState, location: string): Place | null {
  const { missionId } = state;
  const [, noteId = ''] = /\/notes\/([^/]+)$/.exec(location) ?? [];
  const note = noteId === '' ? undefined : noteOf(state, noteId);
  if (note !== undefined)
    return note.audience === 'own' ? null : { table: NOTE_TABLES[note.audience].notes, rowId: noteId };
  const record = openedRecord(location, missionId);
  return record === undefined ? null : { table: record.table, rowId: record.id };
}

/** Tells the others where this window is, while it is seen. */
export function useTellPresence(missionId: string): void {
  const sync = useSync();
  const [location] = useLocation();
  const place = useMissionSnapshot(({ state }) => {
    const found = placeOf(state, location);
    return found === null ? '' : `${found.table}/${found.rowId}`;
  });
  const seen = useSeen();
  useEffect(() => {
    if (!seen) return undefined;
    const [table = '', rowId = ''] = place.split('/');
    const where = place === '' ? null : { table, rowId };
    const tell = (): void => sync.ask((service) => service.here({ missionId, window: WINDOW, where }));
    const first = setTimeout(tell, REST_MS);
    const again = setInterval(tell, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [sync, missionId, place, seen]);
  useEffect(() => {
    if (!seen) return undefined;
    return () => sync.ask((service) => service.here({ missionId, window: WINDOW, where: null, gone: true }));
  }, [sync, missionId, seen]);
}

function useSeen(): boolean {
  const [seen, setSeen] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => setSeen(document.visibilityState === 'visible');
    const leave = (): void => setSeen(false);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', look);
    };
  }, []);
  return seen;
}
