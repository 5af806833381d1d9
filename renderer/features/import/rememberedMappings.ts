/** The mappings kept among the settings of this device, checked as they are read: an older version may have written them. */
import { z } from 'zod/mini';
import { ORIGINS } from '#shared/domain/roster/person.ts';
import type { RememberedMapping } from '#shared/import/plan/mapping.ts';
import { IMPORT_FIELDS, TARGET_LANGUAGES, TARGET_SCRIPTS } from '#shared/import/table/targets.ts';

export const REMEMBERED_KEY = 'importMappings';

const target = z.object({
  field: z.enum(IMPORT_FIELDS as [string, ...string[]]),
  script: z.optional(z.enum(TARGET_SCRIPTS)),
  language: z.optional(z.enum(TARGET_LANGUAGES)),
});

const entry = z.object({
  sender: z.string(),
  headers: z.array(z.string()),
  columns: z.array(z.nullable(target)),
  defaults: z.object({ origin: z.enum(ORIGINS), organisation: z.string() }),
  usedAt: z.string(),
});

/** Entries that this version understands; the others are forgotten. */
export function readRemembered(stored: unknown): readonly RememberedMapping[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown): RememberedMapping[] => {
    const parsed = entry.safeParse(value);
    return parsed.success ? [parsed.data as RememberedMapping] : [];
  });
}
