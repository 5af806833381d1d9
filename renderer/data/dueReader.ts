/** What is due in missions that need not be open, read in a worker: the screen waits for none of it. */
import type { Due } from '#shared/domain/actions/reminding.ts';

export interface DueQuestion {
  readonly missionId: string;
  /** A date at home. */
  readonly today: string;
}

export class DueReader {
  readonly #worker = new Worker(new URL('./due.worker.ts', import.meta.url), { type: 'module' });

  /** One question after the other. Null where nothing is due, or nothing can be read. */
  async read(question: DueQuestion): Promise<Due | null> {
    return new Promise((resolve) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Due | null>) => resolve(data);
      this.#worker.onerror = () => resolve(null);
      this.#worker.postMessage(question);
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
