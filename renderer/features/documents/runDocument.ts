import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { RowTimes } from '#shared/domain/change/rowTimes.ts';
import type { DocumentJob, MadeDocument } from '#shared/export/makeDocument.ts';
import type { Bytes, FileError } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface WorkerRequest {
  readonly state: MissionState;
  readonly job: DocumentJob;
  readonly times: RowTimes;
}

export type WorkerReply =
  /** How much is done, from 0 to 1. */
  | { readonly progress: number }
  | { readonly ok: true; readonly document: MadeDocument }
  | { readonly ok: false; readonly detail: string };

export interface ReadyDocument extends Omit<MadeDocument, 'content'> {
  readonly bytes: Bytes;
}

/** Makes a document in a worker of its own, which ends with it. */
export function runDocument(
  request: WorkerRequest,
  progress: (share: number) => void = () => undefined,
): Promise<Result<ReadyDocument, FileError>> {
  const worker = new Worker(new URL('./documentWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Exclude<WorkerReply, { progress: number }>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if ('progress' in data) progress(data.progress);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => resolve({ ok: false, detail: event.message }));
    worker.postMessage(request);
  })
    .then((reply) => {
      if (!reply.ok) return err({ kind: 'failed', detail: reply.detail } as const);
      const { content, ...rest } = reply.document;
      return ok({ ...rest, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
    })
    .finally(() => worker.terminate());
}
