import { describe, expect, test } from 'vitest';
import { httpServer } from '#shared/sync/transport.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';

const answeredBy = async (status: number, headers: Record<string, string>, text = '') =>
  httpServer({
    address: 'https://legation.example',
    fetch: async () => ({ status, headers: new Headers(headers), text: async () => text }),
    timeout: () => undefined,
  }).pull({ protocol: PROTOCOL, missionId: 'm', device: 'd', since: 0 });

describe('what does not answer in our protocol is offline, with its reason (R18)', () => {
  test.each([
    ['the page of a captive portal', 200, {}, 'portal'],
    ['a portal that sends elsewhere', 302, {}, 'portal'],
    ['the same, as a browser shows it', 0, {}, 'portal'],
    ['a proxy without its server', 502, {}, 'server'],
    ["the desktop's door to a server that cannot be reached", 502, { 'legation-door': 'network' }, 'network'],
    ["the desktop's door to a portal that sends elsewhere", 502, { 'legation-door': 'redirect' }, 'portal'],
  ] as const)('%s', async (_, status, headers, why) => {
    expect(await answeredBy(status, headers, '<html>')).toEqual({ kind: 'offline', why });
  });
});
