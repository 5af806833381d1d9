/** Which photos and files of a mission go to its server or come from there, and in what order. Decides alone; moves nothing. */
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { PART_BYTES } from '#shared/sync/blobWire.ts';

export interface NamedFile {
  readonly sha256: string;
  readonly size: number;
  /** When the newest note that has it was begun. */
  readonly at: string;
}

/** The files of live notes, once each. */
export function filesNamed(state: MissionState): ReadonlyMap<string, NamedFile> {
  const named = new Map<string, NamedFile>();
  for (const audience of AUDIENCES) {
    const { attachments, notes } = NOTE_TABLES[audience];
    for (const { sha256, size, noteId, deletedAt } of state.tables[attachments].values()) {
      const note = deletedAt === undefined ? live(state, notes, noteId) : undefined;
      if (note === undefined) continue;
      const known = named.get(sha256);
      if (known === undefined || known.at < note.createdAt) named.set(sha256, { sha256, size, at: note.createdAt });
    }
  }
  return named;
}

export interface Places {
  /** Hashes of what is on this device. */
  readonly here: ReadonlySet<string>;
  /** And of what the server is known to have for this person. */
  readonly there: ReadonlySet<string>;
}

export interface FilePlan {
  readonly up: readonly NamedFile[];
  readonly down: readonly NamedFile[];
}

/** What is to be moved, in the order in which it goes. */
export function planFiles(named: ReadonlyMap<string, NamedFile>, { here, there }: Places): FilePlan {
  const inTurn = [...named.values()].toSorted(byTurn);
  return {
    up: inTurn.filter(({ sha256 }) => here.has(sha256) && !there.has(sha256)),
    down: inTurn.filter(({ sha256 }) => !here.has(sha256)),
  };
}

/** What goes in one part before what is larger; of each, those of the newest note first, and there the smallest. */
function byTurn(a: NamedFile, b: NamedFile): number {
  const [large, other] = [a.size > PART_BYTES.most, b.size > PART_BYTES.most];
  if (large !== other) return large ? 1 : -1;
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.size - b.size || (a.sha256 < b.sha256 ? -1 : 1);
}

export interface Move extends NamedFile {
  readonly way: 'up' | 'down';
}

export interface Now {
  /** What is on its way already. */
  readonly moving: readonly Pick<Move, 'sha256' | 'way'>[];
  /** What a person waits for before a screen. */
  readonly wanted: ReadonlySet<string>;
  /** Whether anything but that may go: not while text waits, nor by itself where bytes are paid for. */
  readonly freely: boolean;
  /** Whether it may be tried: not at once after it failed. */
  readonly ready: (sha256: string) => boolean;
}

/**
 * What is to go next; undefined where nothing is. What a person waits for comes first. Else both ways have their turn, and what
 * is on this device alone goes before what others have: it is the only copy.
 */
export function nextMove({ up, down }: FilePlan, { moving, wanted, freely, ready }: Now): Move | undefined {
  const busy = new Set(moving.map(({ sha256 }) => sha256));
  const can = ({ sha256 }: NamedFile): boolean => !busy.has(sha256) && ready(sha256);
  const awaited = down.find((file) => wanted.has(file.sha256) && can(file));
  if (awaited !== undefined) return { ...awaited, way: 'down' };
  if (!freely) return undefined;
  const ways: Move['way'][] = moving.some(({ way }) => way === 'up') ? ['down', 'up'] : ['up', 'down'];
  for (const way of ways) {
    const file = (way === 'up' ? up : down).find(can);
    if (file !== undefined) return { ...file, way };
  }
  return undefined;
}
