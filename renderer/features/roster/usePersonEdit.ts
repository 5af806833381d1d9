import { useCallback } from 'react';
import { useChange } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';

type Patch = { [K in keyof Person]?: Person[K] | undefined };

/** Changes fields of a person; what is typed in one visit to a field is one step of undo. */
export function usePersonEdit(person: Person): (patch: Patch, visit?: string) => void {
  const change = useChange();
  const { locale } = useI18n();
  return useCallback(
    (patch, visit) => {
      const params = { name: displayName(person, locale) };
      change({ key: 'editPerson', params }, (edit) => edit.update('people', person.id, patch), visit);
    },
    [change, locale, person],
  );
}

/** Typed text as a field holds it: '' is no text. */
export function textOrNone(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
