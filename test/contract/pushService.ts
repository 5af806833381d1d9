/**
 * A push service on this machine, as browsers' makers run them: over TLS, with a certificate that is made here, and with the half
 * of the keys that a browser keeps. It opens what comes by RFC 8291 with Node's own cryptography, not with the server's library.
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface BrowserKeys {
  /** As base64url. */
  readonly p256dh: string;
  readonly auth: string;
  readonly privateKey: string;
}

export function newBrowserKeys(): BrowserKeys {
  const curve = createECDH('prime256v1');
  return {
    p256dh: curve.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
    privateKey: curve.getPrivateKey('base64url').padStart(43, 'A'),
  };
}

/** RFC 8291 with one record of RFC 8188; throws where one byte of it is another. */
export function opened(body: Buffer, { auth, privateKey }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const keyLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + keyLength);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey, 'base64url');
  const info = (name: string, ...more: Buffer[]): Buffer => Buffer.concat([Buffer.from(`${name}\0`), ...more]);
  const derived = (secret: Buffer, by: Buffer, about: Buffer, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, by, about, bytes));
  const about = info('WebPush: info', curve.getPublicKey(), sender);
  const secret = derived(curve.computeSecret(sender), Buffer.from(auth, 'base64url'), about, 32);
  const key = derived(secret, salt, info('Content-Encoding: aes128gcm'), 16);
  const cipher = createDecipheriv('aes-128-gcm', key, derived(secret, salt, info('Content-Encoding: nonce'), 12));
  cipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([cipher.update(body.subarray(21 + keyLength, -16)), cipher.final()]);
  const end = padded.lastIndexOf(2);
  if (padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the record');
  return padded.subarray(0, end).toString();
}

/** Whether `Authorization` bears a token for this audience that was signed by this key (RFC 8292); gives what it claims. */
export function claimsOf(authorization: string | undefined, publicKey: string): Record<string, unknown> | null {
  const [, token = '', key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (key !== publicKey) return null;
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: jwk, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return good ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>) : null;
}

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface PushService {
  /** Host and port. */
  readonly host: string;
  readonly ca: string;
  readonly received: Received[];
  /** What is answered from now on, by path; 201 else. `'silence'` answers nothing. */
  readonly answers: Map<string, number | 'silence'>;
  /** Of those that were there at once, the most. */
  readonly most: () => number;
  stop(): Promise<void>;
}

export async function startPushService(): Promise<PushService> {
  const { key, cert } = certificate();
  const received: Received[] = [];
  const answers = new Map<string, number | 'silence'>();
  let [now, most] = [0, 0];
  const server = createServer({ key, cert }, (request, response) => {
    now += 1;
    most = Math.max(most, now);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('close', () => {
      now -= 1;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      const answer = answers.get(path) ?? 201;
      if (answer === 'silence') return;
      response.writeHead(answer, answer === 302 ? { location: `https://${request.headers.host}/elsewhere` } : {});
      setTimeout(() => response.end(), 30);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: cert,
    received,
    answers,
    most: () => most,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function der(tag: number, ...parts: (Buffer | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const head =
    length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

/** For 127.0.0.1, signed by itself, until 2049. */
function certificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaSha256 = der(0x30, der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
  const name = der(0x30, der(0x31, der(0x30, der(0x06, [0x55, 4, 3]), der(0x0c, Buffer.from('push')))));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const addresses = der(0x04, der(0x30, der(0x87, [127, 0, 0, 1])));
  const body = der(
    0x30,
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ecdsaSha256,
    name,
    der(0x30, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, der(0x30, der(0x06, [0x55, 0x1d, 0x11]), addresses))),
  );
  const signature = der(0x03, [0], sign('sha256', body, privateKey));
  const whole = der(0x30, body, ecdsaSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
