/**
 * How the desktop's window reaches a sync server: an address of the app itself, which the main process forwards
 * (electron/main/protocol/serverDoor.ts). What the server answers to is the rest of the path, and begins with `/api/`.
 */
export const SERVER_DOOR = '/-/server/';

/** Says in an answer of the door itself why there is none of the server; no server can send it. */
export const DOOR_HEADER = 'legation-door';

export const DOOR_REFUSALS = [
  /** The server cannot be reached, or its certificate is not valid. */
  'network',
  /** It wanted to send the app elsewhere, as a captive portal does; that is not followed. */
  'redirect',
  /** The person has not allowed this server (`Host.approveServer`). */
  'unapproved',
  'tooLarge',
  /** Not a request that the app makes. */
  'refused',
] as const;
export type DoorRefusal = (typeof DOOR_REFUSALS)[number];
