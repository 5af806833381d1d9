/** What was captured → records, as one step of undo. The text is kept as it was typed. */
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { addAction } from '#shared/domain/actions/editActions.ts';
import { readAction } from '#shared/domain/actions/readAction.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import { liveRows } from '#shared/domain/change/missionState.ts';
import { startNote } from '#shared/domain/notes/editNotes.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import { cutTo } from '#shared/import/values/text.ts';
import type { CaptureLinks } from './captureLinks.ts';

const TITLE_MAX = 60;

/** The first words, as the step of undo names it. */
export function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > TITLE_MAX ? `${cutTo(line, TITLE_MAX)}…` : line;
}

/** Gives the id of the note; null where it was refused. */
export function saveNote(
  store: MissionStore,
  text: string,
  audience: 'own' | 'staff',
  links: CaptureLinks,
  author: string,
): string | null {
  const now = new Date().toISOString();
  const edit = startEdit(store.getSnapshot().state, { now, newId });
  const blocks = text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }) as const);
  const [writer = 1] = crypto.getRandomValues(new Uint32Array(1));
  const update = writtenText(blocks, writer);
  const byWhom = author === '' ? {} : { author };
  const id = startNote(edit, { audience, template: 'blank', createdAt: now, update, ...byWhom, ...links });
  return store.commit({ key: 'addNote', params: { what: firstWords(text) } }, edit.ops()).ok ? id : null;
}

/** The first line says whose it is and when it is due; what stands beneath belongs to the text. */
export function saveAction(
  store: MissionStore,
  text: string,
  lead: boolean,
  links: CaptureLinks,
  read: { readonly today: string; readonly simplify: (text: string) => string },
): string | null {
  const { state } = store.getSnapshot();
  const now = new Date().toISOString();
  const edit = startEdit(state, { now, newId });
  const [line = '', ...others] = text.trim().split('\n');
  const found = readAction(line, liveRows(state, 'people'), read.today, read.simplify);
  const { ownerId, ownerName, dueDate } = found;
  const body = [found.body, ...others].join('\n').trim() || text.trim();
  const id = addAction(edit, {
    body,
    createdAt: now,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(ownerName === undefined ? {} : { ownerName }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(lead ? { lead: true } : {}),
    ...links,
  });
  const label = { key: lead ? 'addLead' : 'addAction', params: { what: firstWords(body) } } as const;
  return store.commit(label, edit.ops()).ok ? id : null;
}
