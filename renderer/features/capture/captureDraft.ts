/** What is typed into the panel and not saved yet, kept on this device at every rest of the keys, so that a kill loses nothing. */
import * as z from 'zod/mini';
import { CONTACT_FIELDS } from '#shared/import/contact/contact.ts';
import { CAPTURE_KINDS } from './captureKinds.ts';

const captureDraft = z.object({
  kind: z.enum(CAPTURE_KINDS),
  text: z.string(),
  audience: z.enum(['own', 'staff']),
  /** False where the person has taken the link to what is on away. */
  linked: z.boolean(),
  /** With whom, once the person has chosen, by `pickedKeys`; until then those of what is on. */
  picked: z.optional(z.array(z.string())),
  /** Fields of a contact that were set right by hand. */
  corrections: z.partialRecord(z.enum(CONTACT_FIELDS), z.string()),
});
export type CaptureDraft = z.infer<typeof captureDraft>;

export const BLANK: CaptureDraft = { kind: 'note', text: '', audience: 'own', linked: true, corrections: {} };

export const draftKey = (missionId: string): string => `capture.${missionId}`;

/** Nothing that could be saved. */
export function isBlank({ text, corrections }: CaptureDraft): boolean {
  return text.trim() === '' && Object.values(corrections).every((value) => value.trim() === '');
}

/** Nothing that would be lost. */
export function isUntouched(draft: CaptureDraft): boolean {
  return isBlank(draft) && draft.picked === undefined;
}

/** Undefined for none, or one that another version wrote otherwise. */
export function parseDraft(value: unknown): CaptureDraft | undefined {
  const parsed = captureDraft.safeParse(value);
  return parsed.success && !isUntouched(parsed.data) ? parsed.data : undefined;
}
