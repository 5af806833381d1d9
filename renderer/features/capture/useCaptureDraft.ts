import { useCallback, useEffect, useRef, useState } from 'react';
import { useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { BLANK, type CaptureDraft, draftKey, isUntouched, parseDraft } from './captureDraft.ts';

const REST_MS = 300;

/** What is done to the kept draft of a mission, one after the other: a panel that is opened anew finds what the last one left. */
const queues = new Map<string, Promise<unknown>>();

function inTurn<T>(key: string, job: () => Promise<T>): Promise<T> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(job);
  queues.set(
    key,
    turn.catch(() => undefined),
  );
  return turn;
}

export interface DraftInHand {
  readonly draft: CaptureDraft;
  change(patch: Partial<CaptureDraft>): void;
  /** What is shown was typed before, and not saved. */
  readonly restored: boolean;
  discard(): void;
  /** Forgets what was typed once what was made of it is on the disk. */
  saved(): void;
}

/** The draft of the open mission; one for the window, however often the panel is opened. */
export function useCaptureDraft(): DraftInHand {
  const workspace = useWorkspace();
  const store = useMissionStore();
  const key = draftKey(store.missionId);
  const [draft, setDraft] = useState(BLANK);
  const [restored, setRestored] = useState(false);
  const held = useRef({ draft: BLANK, timer: 0, dirty: false });

  const write = useCallback(() => {
    const now = held.current;
    window.clearTimeout(now.timer);
    if (!now.dirty) return;
    now.dirty = false;
    // A disk that refuses is told by the notices of the storage as soon as something is saved.
    const kept = isUntouched(now.draft) ? null : now.draft;
    void inTurn(key, () => workspace.writeSetting(key, kept)).catch(() => undefined);
  }, [workspace, key]);

  const change = useCallback(
    (patch: Partial<CaptureDraft>) => {
      const now = held.current;
      now.draft = { ...now.draft, ...patch };
      now.dirty = true;
      setDraft(now.draft);
      window.clearTimeout(now.timer);
      now.timer = window.setTimeout(write, REST_MS);
    },
    [write],
  );

  useEffect(() => {
    let current = true;
    void inTurn(key, () => workspace.readSetting(key)).then(
      (value) => {
        const kept = parseDraft(value);
        if (!current || kept === undefined) return;
        setRestored(true);
        const { draft: typed } = held.current;
        if (!isUntouched(typed)) {
          // The keys were faster than the disk: both are kept, the earlier first.
          const text = [kept.text, typed.text].filter((part) => part !== '').join('\n');
          change({ ...kept, ...typed, text, corrections: { ...kept.corrections, ...typed.corrections } });
          return;
        }
        held.current.draft = kept;
        setDraft(kept);
      },
      () => undefined,
    );
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') write();
    };
    window.addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      current = false;
      window.removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', hidden);
      write();
    };
  }, [workspace, key, write, change]);

  return {
    draft,
    change,
    restored: restored && !isUntouched(draft),
    discard: () => {
      setRestored(false);
      change({ text: '', corrections: {}, linked: true, picked: undefined });
    },
    saved: () => {
      const now = held.current;
      window.clearTimeout(now.timer);
      now.dirty = false;
      now.draft = BLANK;
      void inTurn(key, async () => {
        await store.settled();
        // What the disk refused stays a draft.
        if (store.getSnapshot().failure === null) await workspace.writeSetting(key, null);
      }).catch(() => undefined);
    },
  };
}
