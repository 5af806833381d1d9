import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { CHANNEL_PREFIX } from '#shared/ipc/bridge.ts';
import {
  EVENTS,
  REQUESTS,
  type EventName,
  type EventOf,
  type ReplyOf,
  type RequestName,
  type RequestOf,
} from '#shared/ipc/channels.ts';
import { isAppPage } from '../appUrl.ts';

type WindowKind = (typeof REQUESTS)[RequestName]['from'];
const kindOfWindow = new WeakMap<WebContents, WindowKind>();

/** Lets a window's page speak to the main process; a page that is not known here is refused. */
export function trustWindow(contents: WebContents, kind: WindowKind): void {
  kindOfWindow.set(contents, kind);
}

type Handler<C extends RequestName> = (request: RequestOf<C>, sender: WebContents) => ReplyOf<C> | Promise<ReplyOf<C>>;

/**
 * The one way to receive a request: it comes from the main frame of a window of ours that is at the app's own address,
 * and its payload has the channel's shape. Anything else is a bug or an attack, and throws without repeating the payload.
 */
export function receive<C extends RequestName>(channel: C, handler: Handler<C>): void {
  const { from, request, reply } = REQUESTS[channel];
  ipcMain.handle(CHANNEL_PREFIX + channel, async (event, ...payload: unknown[]) => {
    if (!isTrustedFrame(event.senderFrame, event.sender, from)) throw new Error(`${channel}: refused sender`);
    const parsed = request.safeParse(payload[0]);
    if (!parsed.success || payload.length > 1) throw new Error(`${channel}: refused payload`);
    const answer = await handler(parsed.data as RequestOf<C>, event.sender);
    return reply.parse(answer);
  });
}

/** Whether who asks is the page of a window of ours, itself and not a frame in it, at the app's own address. */
export function isTrustedFrame(frame: WebFrameMain | null, contents: WebContents, from: WindowKind): boolean {
  if (frame === null || frame !== contents.mainFrame) return false;
  return isAppPage(frame.url) && kindOfWindow.get(contents) === from;
}

/** The one way to tell a window something of our own accord. */
export function tell<E extends EventName>(contents: WebContents, event: E, payload: EventOf<E>): void {
  if (contents.isDestroyed()) return;
  contents.send(CHANNEL_PREFIX + event, EVENTS[event].parse(payload));
}
