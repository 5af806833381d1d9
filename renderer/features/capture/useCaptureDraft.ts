import { useCallback, useEffect, useRef, useState } from 'react';
import { useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { BLANK, type CaptureDraft, draftKey, isBlank, parseDraft } from './captureDraft.ts';

const REST_MS = 300;

export interface DraftInHand {
  readonly draft: CaptureDraft;
  change(patch: Partial<CaptureDraft>): void;
  /** What is shown was typed before, and not saved. */
  readonly restored: boolean;
  /** Typed before and not saved; there, since something else was typed meanwhile. */
  readonly waiting: CaptureDraft | undefined;
  takeBack(): void;
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
  const [waiting, setWaiting] = useState<CaptureDraft>();
  const held = useRef({ draft: BLANK, timer: 0, dirty: false });

  const write = useCallback(() => {
    const now = held.current;
    window.clearTimeout(now.timer);
    if (!now.dirty) return;
    now.dirty = false;
    // A disk that refuses is told by the notices of the storage as soon as something is saved.
    void workspace.writeSetting(key, isBlank(now.draft) ? null : now.draft).catch(() => undefined);
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
    void workspace.readSetting(key).then(
      (value) => {
        const kept = parseDraft(value);
        if (!current || kept === undefined) return;
        if (!isBlank(held.current.draft)) {
          setWaiting(kept);
          return;
        }
        held.current.draft = kept;
        setDraft(kept);
        setRestored(true);
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
  }, [workspace, key, write]);

  return {
    draft,
    change,
    restored: restored && !isBlank(draft),
    waiting,
    takeBack: () => {
      if (waiting === undefined) return;
      const typed = held.current.draft.text;
      setWaiting(undefined);
      change({ ...waiting, text: typed.trim() === '' ? waiting.text : `${waiting.text}\n${typed}` });
    },
    discard: () => {
      setRestored(false);
      change({ text: '', corrections: {}, linked: true });
    },
    saved: () => {
      const now = held.current;
      window.clearTimeout(now.timer);
      now.dirty = false;
      now.draft = BLANK;
      void store.settled().then(async () => {
        // Something else may have been begun meanwhile; and what the disk refused stays a draft.
        if (store.getSnapshot().failure === null && !now.dirty && isBlank(now.draft)) {
          await workspace.writeSetting(key, waiting ?? null).catch(() => undefined);
        }
      });
    },
  };
}
