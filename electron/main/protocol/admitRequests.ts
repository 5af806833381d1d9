/**
 * Which requests at the door to the servers come from the app's own window. The handler of a protocol is not told who asks:
 * any page, also one of the web, may ask an address of the app. The session's `webRequest` is told, and hands a word that is
 * good for one request through to the handler in a header; it overwrites what the page may have written there.
 */
import { randomUUID } from 'node:crypto';
import type { Session, WebContents, WebFrameMain } from 'electron';
import { APP_URL } from '#shared/web/appOrigin.ts';

const WORD_HEADER = 'legation-admitted';
const FILTER = { urls: [`${APP_URL}-/*`] };

interface Asker {
  readonly frame?: WebFrameMain | null | undefined;
  readonly webContents?: WebContents | undefined;
}

/** Gives the `admit` of the door. The signal ends when the window takes its request back, or is gone. */
export function admitRequests(
  { webRequest }: Session,
  isTrusted: (frame: WebFrameMain | null, contents: WebContents) => boolean,
): (request: Request) => AbortSignal | undefined {
  const open = new Map<number, { readonly word: string; readonly end: AbortController }>();
  const trusted = ({ frame, webContents }: Asker): boolean =>
    webContents !== undefined && isTrusted(frame ?? null, webContents);

  webRequest.onBeforeSendHeaders(FILTER, (details, answer) => {
    if (!trusted(details)) {
      answer({ cancel: true });
      return;
    }
    const word = randomUUID();
    open.set(details.id, { word, end: new AbortController() });
    answer({ requestHeaders: { ...details.requestHeaders, [WORD_HEADER]: word } });
  });
  webRequest.onErrorOccurred(FILTER, ({ id }) => {
    open.get(id)?.end.abort();
    open.delete(id);
  });
  webRequest.onCompleted(FILTER, ({ id }) => void open.delete(id));

  return (request) => {
    const word = request.headers.get(WORD_HEADER);
    return [...open.values()].find((one) => one.word === word)?.end.signal;
  };
}
