/** For whom a file is that hands something back: organisers who have its mission, in a version that knows its form. */
import type { Member } from '../../sync/rights.ts';

export type NotForHere = 'newer' | 'otherMission' | 'notForYou';

/** The mission of the file as it is on this device. */
export interface HereAlready {
  readonly readOnly: boolean;
  /** Its programme is that of a release: it is a delegate's. */
  readonly released: boolean;
  /** Null where it is on this device alone. */
  readonly self: Pick<Member, 'role'> | null;
}

/** Why a file is not taken in here; undefined where it may be. `here`: null where this device has no such mission. */
export function notForHere(newer: boolean, here: HereAlready | null): NotForHere | undefined {
  if (newer) return 'newer';
  if (here === null) return 'otherMission';
  const { readOnly, released, self } = here;
  const organises = self === null ? !released : self.role === 'lead' || self.role === 'organiser';
  return readOnly || !organises ? 'notForYou' : undefined;
}
