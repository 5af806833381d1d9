import type { EventName, EventOf, ReplyOf, RequestName, RequestOf } from './channels.ts';

/** Prefix of the names on the wire. */
export const CHANNEL_PREFIX = 'legation:';
/** Where the preload script puts the bridge on `window`. */
export const BRIDGE_KEY = 'legationDesktop';

type RequestFunctions = {
  readonly [C in RequestName]: RequestOf<C> extends undefined
    ? () => Promise<ReplyOf<C>>
    : (request: RequestOf<C>) => Promise<ReplyOf<C>>;
};
type EventFunctions = {
  readonly [C in EventName as `on${Capitalize<C>}`]: (listener: (payload: EventOf<C>) => void) => () => void;
};

/** The named functions that the preload script gives to the window, and all that it gives. */
export type Bridge = RequestFunctions & EventFunctions;
