/** A mission's index in the worker: brought up to the journal, asked, and kept. */
import { emptyMissionState, type MissionState } from '#shared/domain/change/missionState.ts';
import { shownState } from '#shared/domain/release/shown.ts';
import { applyChanges, catchUpIndex, stampsOf } from '#shared/search/follow.ts';
import { search } from '#shared/search/results.ts';
import { TermIndex } from '#shared/search/termIndex.ts';
import type { Steps } from '#shared/steps.ts';
import { LegationDatabase } from './database.ts';
import { catchUpShared, type JournalView, readSharedJournal } from './journal.ts';
import { type JournalNews, JOURNAL_CHANNEL } from './journalNews.ts';
import { keepIndex, readKeptIndex } from './searchStorage.ts';
import type { SearchQuestion, SearchReply } from './searchProtocol.ts';
import { inSlices } from './slices.ts';

/** Records that may change before the index is kept anew; those that changed after are entered at the next start. */
const KEEP_AFTER = 100;

export class SearchRoom {
  readonly #missionId: string;
  readonly #reply: (message: SearchReply) => void;
  readonly #db = new LegationDatabase();
  readonly #news = new BroadcastChannel(JOURNAL_CHANNEL);
  #index = new TermIndex();
  #view: JournalView;
  /** What the index stands for: the state of `#view`, once it is brought up to it. */
  #entered: MissionState;
  #question: SearchQuestion | null = null;
  #complete = false;
  #changed = 0;
  /** One thing after the other: reading, entering and keeping never overlap. */
  #work: Promise<void>;

  constructor(missionId: string, reply: (message: SearchReply) => void) {
    this.#missionId = missionId;
    this.#reply = reply;
    this.#entered = emptyMissionState(missionId);
    this.#view = { state: this.#entered, seq: 0 };
    this.#work = this.#guard(async () => this.#begin());
    this.#news.addEventListener('message', ({ data }: MessageEvent<JournalNews>) => {
      if (data.missionId === missionId && data.what !== 'erased') this.#after(async () => this.#follow(data.what));
    });
  }

  ask(question: SearchQuestion): void {
    this.#question = question;
    this.#answer();
  }

  async close(): Promise<void> {
    this.#news.close();
    this.#after(async () => this.#keep());
    await this.#work;
  }

  #after(act: () => Promise<void>): void {
    const before = this.#work;
    this.#work = this.#guard(async () => {
      await before;
      await act();
    });
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#reply({ kind: 'failed', detail: String(error) });
    }
  }

  async #begin(): Promise<void> {
    const [kept, view] = await Promise.all([
      readKeptIndex(this.#db, this.#missionId),
      readSharedJournal(this.#db, this.#missionId),
    ]);
    this.#view = view;
    if (kept === null) {
      await this.#enter();
    } else {
      this.#index = new TermIndex(kept.index);
      // What is kept answers at once: most of it is as it was.
      this.#entered = shownState(view.state);
      this.#answer();
      this.#changed += await this.#run(catchUpIndex(this.#index, kept.stamps, this.#entered));
    }
    this.#complete = true;
    this.#answer();
    if (kept === null || this.#changed >= KEEP_AFTER) await this.#keep();
  }

  async #follow(what: JournalNews['what']): Promise<void> {
    this.#view =
      what === 'replaced'
        ? await readSharedJournal(this.#db, this.#missionId)
        : await catchUpShared(this.#db, this.#view);
    await this.#enter();
    this.#answer();
    if (this.#changed >= KEEP_AFTER) await this.#keep();
  }

  /** Enters what differs between what the index stands for and what was read. */
  async #enter(): Promise<void> {
    const state = shownState(this.#view.state);
    this.#changed += await this.#run(applyChanges(this.#index, this.#entered, state));
    this.#entered = state;
  }

  async #run<T>(steps: Steps<T>): Promise<T> {
    return new Promise((resolve) => {
      inSlices(steps, resolve);
    });
  }

  #answer(): void {
    const question = this.#question;
    if (question === null) return;
    const groups = search(this.#index, shownState(this.#view.state), question.query, question);
    this.#reply({ kind: 'answer', answer: { question, groups, complete: this.#complete } });
  }

  /** Resolves when the index lies on the disk; where that is full, it is made anew at the next start. */
  async #keep(): Promise<void> {
    if (this.#changed === 0 || !this.#complete) return;
    await this.#index.clean();
    const stamps = await this.#run(stampsOf(this.#entered));
    await keepIndex(this.#db, this.#missionId, { index: this.#index.pack(), stamps }).catch(() => undefined);
    this.#changed = 0;
  }
}
