import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb, type WebServer } from '#build/scripts/serve-web.ts';
import { SECURITY_HEADERS } from '#shared/web/securityHeaders.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let home: string;
let server: WebServer;

/** As raw as a client can be: no address is tidied on its way. */
async function ask(address: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: address, method: options.method ?? 'GET', headers: { host: options.host ?? host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    asked.on('error', reject).end();
  });
}

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'legation-serve-'));
  mkdirSync(path.join(home, 'app/assets'), { recursive: true });
  writeFileSync(path.join(home, 'app/index.html'), '<!doctype html><title>Legation</title>');
  writeFileSync(path.join(home, 'app/assets/main.js'), 'export {};');
  writeFileSync(path.join(home, 'app/assets/布.css'), 'body {}');
  writeFileSync(path.join(home, 'secret.txt'), 'secret');
  mkdirSync(path.join(home, 'app-of-another'));
  writeFileSync(path.join(home, 'app-of-another/secret.txt'), 'secret');
  symlinkSync(path.join(home, 'secret.txt'), path.join(home, 'app/link.txt'));
  server = await serveWeb(path.join(home, 'app'));
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

describe('the local server', () => {
  test('listens on this machine alone', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/%E5%B8%83.css', 'text/css; charset=utf-8'],
  ])('serves %s as %s with the headers of the app', async (address, type) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ ...SECURITY_HEADERS, 'content-type': type });
    expect(answer.body).not.toBe('');
  });

  test.each([
    '/nothing.js',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/../app-of-another/secret.txt',
    '/link.txt',
    '/index.html%00.js',
    '/%',
    '//secret.txt',
  ])('has nothing at %s', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers).toMatchObject(SECURITY_HEADERS);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await ask('/', { method: 'DELETE' })).toMatchObject({ status: 405 });
  });

  test('does not know itself by the name of another site, so a rebound name reads nothing', async () => {
    expect(await ask('/', { host: 'legation.example' })).toMatchObject({ status: 421 });
    expect(await ask('/', { host: '127.0.0.1.legation.example' })).toMatchObject({ status: 421 });
    expect(await ask('/', { host: 'localhost:1' })).toMatchObject({ status: 200 });
  });

  test('says when its port is taken', async () => {
    await expect(serveWeb(home, Number(new URL(server.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
