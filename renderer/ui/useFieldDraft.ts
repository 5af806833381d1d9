/**
 * What a person is typing, before it is a record. Typed text is committed 300 ms after the last key, and every 1.5 s while the
 * keys do not rest, and when the field is left, the window is hidden or the field goes away: at most the last half second
 * is ever at risk. All commits of one visit to the field carry the same `visit`, which makes them one step of undo.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newDraft } from '#renderer/stores/drafts.ts';

const REST_MS = 300;
const LONGEST_WAIT_MS = 1500;

export interface FieldDraft<T> {
  /** What the field shows: what is being typed, else what is stored. */
  readonly value: T;
  set(next: T): void;
  /** Commits what waits; for Enter. */
  flush(): void;
  /** Forgets what is not committed yet; for Escape. */
  discard(): void;
  onBlur(): void;
}

let visits = 0;

function newVisit(): string {
  visits += 1;
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}-${visits}`;
}

/**
 * `commit` is called with what was typed and the id of the visit, to hand on to `useChange`. Give the component that uses
 * this a `key` with the record's id, so that a draft never lands in another record.
 */
export function useFieldDraft<T>(stored: T, commit: (value: T, visit: string) => void): FieldDraft<T> {
  // `settled` is what was stored once the draft was committed: when that changes again, the change came from elsewhere (undo,
  // another window) and shows.
  const [draft, setDraft] = useState<{ readonly value: T; readonly settled?: { readonly stored: T } } | null>(null);
  const [draftCount] = useState(newDraft);
  const held = useRef({
    commit,
    stored,
    waiting: null as { value: T; since: number } | null,
    visit: null as string | null,
    timer: 0,
  });
  useEffect(() => {
    held.current.commit = commit;
    held.current.stored = stored;
  }, [commit, stored]);

  const flush = useCallback(() => {
    const now = held.current;
    window.clearTimeout(now.timer);
    if (now.waiting === null) return;
    const { value } = now.waiting;
    now.waiting = null;
    draftCount.end();
    now.visit ??= newVisit();
    now.commit(value, now.visit);
    window.setTimeout(() => {
      if (now.waiting !== null) return;
      setDraft((held_) => (held_ === null ? null : { value: held_.value, settled: { stored: now.stored } }));
    }, 0);
  }, [draftCount]);

  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, [flush]);

  const overtaken = draft?.settled !== undefined && !Object.is(draft.settled.stored, stored);
  return useMemo(
    () => ({
      value: draft === null || overtaken ? stored : draft.value,
      set: (value) => {
        const now = held.current;
        setDraft({ value });
        draftCount.begin();
        const since = now.waiting?.since ?? Date.now();
        now.waiting = { value, since };
        window.clearTimeout(now.timer);
        const left = since + LONGEST_WAIT_MS - Date.now();
        now.timer = window.setTimeout(flush, Math.max(0, Math.min(REST_MS, left)));
      },
      flush,
      discard: () => {
        const now = held.current;
        window.clearTimeout(now.timer);
        now.waiting = null;
        draftCount.end();
        setDraft(null);
      },
      onBlur: () => {
        flush();
        held.current.visit = null;
        setDraft(null);
      },
    }),
    [draft, overtaken, stored, flush, draftCount],
  );
}
