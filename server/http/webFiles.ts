/** The built web app, from a folder: nothing outside of it, links included, and every file with the headers of the app. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mimeTypeOf } from '#shared/web/mimeTypes.ts';
import { SECURITY_HEADERS } from '#shared/web/securityHeaders.ts';

/** The file that an address asks for; undefined where there is none inside the folder. */
async function fileFor(folder: string, address: string): Promise<string | undefined> {
  let name: string;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (!name.startsWith('/') || name.includes('\0') || name.includes('\\')) return undefined;
  const wanted = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  try {
    const file = await realpath(wanted);
    const inside = path.relative(folder, file);
    if (inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Parts whose names carry a hash of what is in them: a browser need never ask for one again, and keeps it compiled. */
function isNamedByContent(root: string, file: string): boolean {
  return path.dirname(file) === path.join(root, 'assets');
}

export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

/** `root` as `realpath` gives it. */
export async function sendFile(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const file = await fileFor(root, request.url ?? '/');
  if (file === undefined) return refuse(response, 404, 'Not found');
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': mimeTypeOf(file),
    'content-length': (await stat(file)).size,
    'cache-control': isNamedByContent(root, file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  return undefined;
}

/** Answers what is not for the server with the files of a folder; undefined where there is none. */
export async function webApp(
  folder: string | undefined,
): Promise<((request: IncomingMessage, response: ServerResponse) => Promise<boolean>) | undefined> {
  if (folder === undefined) return undefined;
  const root = await realpath(folder);
  return async (request, response) => {
    await sendFile(root, request, response);
    return true;
  };
}
