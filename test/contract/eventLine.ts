/** A line of events as a client hears it. */
import { expect } from 'vitest';

interface Heard {
  readonly event: string;
  readonly data: unknown;
}

export interface EventLine {
  readonly status: number;
  /** The next one that has not been given yet; null where the line has ended. */
  next(): Promise<Heard | null>;
  close(): Promise<void>;
}

export async function openLine(url: string, secret: string, ...missions: readonly string[]): Promise<EventLine> {
  const query = missions.map((mission) => `mission=${mission}`).join('&');
  const response = await fetch(`${url}/api/events?${query}`, { headers: { authorization: `Bearer ${secret}` } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Heard | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const [, event = 'nudge'] = /^event: (.*)$/m.exec(block) ?? [];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        // A comment is a heartbeat.
        if (data === undefined) continue;
        return { event, data: JSON.parse(data) as unknown };
      }
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined) return null;
      text += value;
    }
  };
  return { status: response.status, next, close: async () => reader?.cancel() };
}

/** Skips events up to one of this kind that has these fields. */
export async function heard(line: EventLine, event: string, data: object): Promise<unknown> {
  for (;;) {
    const one = await line.next();
    expect(one, `the line ended before ${event} ${JSON.stringify(data)}`).not.toBeNull();
    if (one?.event !== event) continue;
    if (Object.entries(data).every(([field, value]) => (one.data as Record<string, unknown>)[field] === value))
      return one.data;
  }
}
