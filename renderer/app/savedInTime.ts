/** Before a window is loaded anew: everything that was typed is on the disk. */
import type { Workspace } from '#renderer/data/workspace.ts';
import { useDrafts } from '#renderer/stores/drafts.ts';

/** Longer than any field keeps what is typed to itself (ui/useFieldDraft.ts, quick capture). */
const REST_MS = 500;
const PATIENCE_MS = 10_000;

/** False where something could not be stored, or the keys did not rest. */
export async function savedInTime(workspace: Pick<Workspace, 'settled'>): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  do {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  } while (useDrafts.getState().waiting > 0 && Date.now() < until);
  return (await workspace.settled()) && useDrafts.getState().waiting === 0;
}

/** Whether a form holds text that is kept nowhere until it is sent. */
export function isFormInHand(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'form :is(input[type=text], input[type=email], input:not([type]), textarea)',
  );
  return [...fields].some(({ value, readOnly }) => !readOnly && value.trim() !== '');
}
