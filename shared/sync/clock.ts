/**
 * Hybrid logical clock: stamps that sort as text, follow the wall clock, never go back on one device, and name the device.
 * `2026-05-31T01:02:03.004Z-0007-k3v9`. The server clamps what it takes from clients (R3).
 */
export interface Clock {
  next(nowMs: number): string;
  /** Takes in a stamp seen elsewhere, so that what follows sorts after it. */
  observe(stamp: string): void;
}

/** The device that made a stamp. */
export const deviceOfStamp = (stamp: string): string => stamp.slice(30);

export function createClock(deviceId: string, last?: string): Clock {
  let time = 0;
  let count = 0;
  const observe = (stamp: string): void => {
    const seen = Date.parse(stamp.slice(0, 24));
    const seenCount = Number.parseInt(stamp.slice(25, 29), 36);
    if (Number.isNaN(seen) || Number.isNaN(seenCount)) return;
    if (seen > time || (seen === time && seenCount > count)) {
      time = seen;
      count = seenCount;
    }
  };
  if (last !== undefined) observe(last);
  return {
    observe,
    next(nowMs) {
      if (nowMs > time) {
        time = nowMs;
        count = 0;
      } else if (count < 36 ** 4 - 1) count += 1;
      else {
        time += 1;
        count = 0;
      }
      return `${new Date(time).toISOString()}-${count.toString(36).padStart(4, '0')}-${deviceId}`;
    },
  };
}

/** A clock that is off by less is left as it is: messages take their time, too. */
const SKEW_LEFT_MS = 30_000;

/**
 * The stamp as it would be by the server's clock, and never later than now (R3): a client that is a day ahead does not win for
 * a day. `skewMs` is the server's clock less the client's, at one moment.
 */
export function clampStamp(stamp: string, skewMs: number, serverNowMs: number): string {
  const given = Date.parse(stamp.slice(0, 24));
  const shifted = Math.abs(skewMs) < SKEW_LEFT_MS ? given : given + skewMs;
  const time = Math.max(0, Math.min(shifted, serverNowMs));
  return time === given ? stamp : `${new Date(time).toISOString()}${stamp.slice(24)}`;
}
