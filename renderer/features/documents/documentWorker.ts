/** Makes a document away from the screen: a mission of thousands of items takes longer than a frame. */
import { makeDocument } from '#shared/export/makeDocument.ts';
import type { WorkerReply, WorkerRequest } from './runDocument.ts';

addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const { state, job, times } = event.data;
  const progress = (share: number): void => postMessage({ progress: share } satisfies WorkerReply);
  makeDocument(state, job, times, progress).then(
    (document) => postMessage({ ok: true, document } satisfies WorkerReply),
    (error: unknown) => postMessage({ ok: false, detail: String(error) } satisfies WorkerReply),
  );
});
