/** Clients in great number: requests and lines of events without the app behind them. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Answered {
  readonly text: string;
  /** Of the body, as it came over the wire. */
  readonly bytes: number;
}

/** Throws where the answer is not 200: a load that is refused measures nothing. */
export async function post(address: string, secret: string, body: object): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-encoding': 'gzip',
          authorization: `Bearer ${secret}`,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('end', () => {
          const sent = Buffer.concat(chunks);
          if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}: ${sent.toString()}`));
          else {
            const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
            resolve({ text: plain.toString(), bytes: sent.length });
          }
        });
      },
    );
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}

export interface Line {
  close(): void;
}

/** Resolves when the line has said of every mission how far it is. */
export async function openLine(
  url: string,
  secret: string,
  missions: readonly string[],
  onNudge: (missionId: string, seq: number) => void,
): Promise<Line> {
  const query = missions.map((missionId) => `mission=${missionId}`).join('&');
  return new Promise((resolve, reject) => {
    let said = 0;
    const asked = request(
      `${url}/api/events?${query}`,
      { agent: false, headers: { authorization: `Bearer ${secret}` } },
      (answer: IncomingMessage) => {
        if (answer.statusCode !== 200) reject(new Error(`a line was answered ${answer.statusCode}`));
        let text = '';
        answer.setEncoding('utf8');
        answer.on('error', () => undefined);
        answer.on('data', (chunk: string) => {
          const blocks = `${text}${chunk}`.split('\n\n');
          text = blocks.pop() ?? '';
          for (const block of blocks) {
            if (!block.startsWith('data: ')) continue;
            const { missionId, seq } = JSON.parse(block.slice(6)) as { missionId: string; seq: number };
            onNudge(missionId, seq);
            said += 1;
          }
          if (said >= missions.length) resolve({ close: () => asked.destroy() });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** Does `work` for each number below `count`, so many at a time. */
export async function many(count: number, atOnce: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const mine = next;
      next += 1;
      await work(mine);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, atOnce) }, one));
}
