/**
 * One sitting at a note: its text as a document that the editor writes to, and the parts that make what is typed durable.
 * Typed text is committed 300 ms after the last key and at the latest after 1.5 s, and when the window is hidden or the note
 * left. What other windows and people add comes in while one types.
 */
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { newDraft } from '#renderer/stores/drafts.ts';
import { noteOf, partOp, partsOf } from '#shared/domain/notes/editNotes.ts';
import type { Audience, NotePart } from '#shared/domain/notes/note.ts';
import { addParts, joinUpdates, readDocument } from '#shared/domain/notes/text/document.ts';

const REST_MS = 300;
const LONGEST_WAIT_MS = 1500;
/** Characters after which a new part begins, so that no commit rewrites more than this. */
const PART_FULL = 4000;

/** The document of a note, as the editor needs it. */
export type NoteDocument = ReturnType<typeof readDocument>['doc'];

export class NoteSession {
  readonly doc: NoteDocument;
  /** Parts of the text that could not be read; the others are shown. */
  readonly unreadable: number;
  readonly #store: MissionStore;
  readonly #noteId: string;
  readonly #author: () => string;
  readonly #known: Set<NotePart>;
  readonly #ends: (() => void)[] = [];
  #audience: Audience | undefined;
  #part: { readonly id: string; update: string } | null = null;
  #waiting: { updates: Uint8Array[]; readonly since: number } | null = null;
  readonly #draft = newDraft();
  #timer = 0;

  constructor(store: MissionStore, noteId: string, author: () => string) {
    this.#store = store;
    this.#noteId = noteId;
    this.#author = author;
    const { tables } = store.getSnapshot().state;
    const found = noteOf(store.getSnapshot().state, noteId);
    const parts = found === undefined ? [] : partsOf(tables, found);
    this.#audience = found?.audience;
    this.#known = new Set(parts);
    const { doc, unreadable } = readDocument(parts);
    this.doc = doc;
    this.unreadable = unreadable;
  }

  /** Listens to the editor and to the mission until the returned function is called, which also stores what waits. */
  open(): () => void {
    const typed = (update: Uint8Array, origin: unknown): void => {
      if (origin !== 'stored') this.#wait(update);
    };
    this.doc.on('update', typed);
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    const flush = (): void => this.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    const unsubscribe = this.#store.subscribe(() => this.#hear());
    this.#hear();
    this.#ends.push(
      () => this.flush(),
      () => this.doc.off('update', typed),
      () => window.removeEventListener('pagehide', flush),
      () => document.removeEventListener('visibilitychange', hidden),
      unsubscribe,
    );
    return () => {
      for (const end of this.#ends.splice(0)) end();
    };
  }

  /** Commits what waits. */
  flush(): void {
    window.clearTimeout(this.#timer);
    const waiting = this.#waiting;
    if (waiting === null || this.#audience === undefined) return;
    this.#waiting = null;
    this.#draft.end();
    if (this.#part === null || this.#part.update.length > PART_FULL) this.#part = { id: newId(), update: '' };
    const part = this.#part;
    for (const update of waiting.updates) part.update = joinUpdates(part.update, update);
    const author = this.#author();
    const op = partOp(this.#audience, part.id, {
      noteId: this.#noteId,
      at: new Date().toISOString(),
      update: part.update,
      ...(author === '' ? {} : { author }),
    });
    this.#store.commit({ key: 'editNote' }, [op]);
  }

  #wait(update: Uint8Array): void {
    this.#draft.begin();
    this.#waiting ??= { updates: [], since: Date.now() };
    this.#waiting.updates.push(update);
    window.clearTimeout(this.#timer);
    const left = this.#waiting.since + LONGEST_WAIT_MS - Date.now();
    this.#timer = window.setTimeout(() => this.flush(), Math.max(0, Math.min(REST_MS, left)));
  }

  /** Takes in parts that others wrote, and follows the note where it was shared. */
  #hear(): void {
    const { state } = this.#store.getSnapshot();
    const found = noteOf(state, this.#noteId);
    if (found === undefined) return;
    if (found.audience !== this.#audience) {
      this.#audience = found.audience;
      this.#part = null;
    }
    const fresh = partsOf(state.tables, found).filter((part) => !this.#known.has(part));
    if (fresh.length === 0) return;
    for (const part of fresh) this.#known.add(part);
    addParts(
      this.doc,
      fresh.filter(({ id }) => id !== this.#part?.id),
    );
  }
}
