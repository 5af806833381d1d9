import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME } from '#shared/web/appOrigin.ts';
import { mimeTypeOf } from '#shared/web/mimeTypes.ts';
import { SECURITY_HEADERS } from '#shared/web/securityHeaders.ts';
import { isForDoor } from '../appUrl.ts';
import { assetPath } from './assetPath.ts';

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer under the app's scheme, and what comes through the door to the servers; nothing else. */
export function serveApp(root: string, door: (request: Request) => Promise<Response>): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (isForDoor(request.url)) return door(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const file = assetPath(root, request.url);
    if (file === null) return answer(404);
    try {
      const bytes = await readFile(file);
      return answer(200, bytes, mimeTypeOf(file));
    } catch {
      return answer(404);
    }
  });
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | null = null, type = 'text/plain'): Response {
  return new Response(body, { status, headers: { ...SECURITY_HEADERS, 'content-type': type } });
}
