import { expect, test } from 'vitest';
import type { Present } from '#renderer/stores/presence.ts';
import { Presence } from '#renderer/sync/presence.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';

const MEMBERS = { protocol: PROTOCOL, members: [], bodies: [{ id: 'b1', name: 'Trade Council' }] };

test('the body of somebody is asked for again where the line was cut while it was asked for', async () => {
  let isCut = true;
  let shown: readonly Present[] = [];
  const presence = new Presence({
    missionId: 'm1',
    account: 'me',
    device: () => 'd1',
    speaks: () => false,
    report: (present) => {
      shown = present;
    },
    transport: {
      address: 'https://legation.example',
      secret: 's'.repeat(30),
      timeout: () => new AbortController().signal,
      fetch: async () => {
        if (isCut) throw new TypeError('cut');
        const headers = { 'content-type': 'application/json', 'legation-protocol': String(PROTOCOL) };
        return new Response(JSON.stringify(MEMBERS), { headers });
      },
    },
  });
  const nurlan = { missionId: 'm1', account: 'a2', device: 'd2', name: 'Нұрлан', bodyId: 'b1' };
  presence.hear(nurlan);
  await expect.poll(() => shown.map(({ name, body }) => [name, body])).toEqual([['Нұрлан', undefined]]);
  isCut = false;
  presence.lineOpens();
  presence.hear(nurlan);
  await expect.poll(() => shown.map(({ name, body }) => [name, body])).toEqual([['Нұрлан', 'Trade Council']]);
});
