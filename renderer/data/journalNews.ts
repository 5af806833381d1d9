/** What windows and workers tell each other of a mission's journal. */

export const JOURNAL_CHANNEL = 'legation-journal';

/** A mission has new segments, another content, or is gone. */
export interface JournalNews {
  readonly missionId: string;
  readonly what: 'changed' | 'replaced' | 'erased';
  /** Not done by a person here. */
  readonly from?: 'sync';
}

/** Tells every store of that mission, in this window and in others. */
export function tellStores(news: JournalNews): void {
  const channel = new BroadcastChannel(JOURNAL_CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears news of every mission until what it gives is called. */
export function hearStores(listener: (news: JournalNews) => void): () => void {
  const channel = new BroadcastChannel(JOURNAL_CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<JournalNews>) => listener(event.data));
  return () => channel.close();
}
