import { useCallback } from 'react';
import { useChange, useMissionStore } from '#renderer/data/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import { pickText } from '#shared/domain/fields.ts';
import { linksOfItem } from '#shared/domain/notes/beginNote.ts';
import { startNote } from '#shared/domain/notes/editNotes.ts';
import type { NoteTemplate } from '#shared/domain/notes/note.ts';
import { itemOnNow } from '#shared/domain/programme/onNow.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import { templateBlocks } from './templates.ts';

/** Begins a note of the writer's own, at a programme item or at what is on now; gives its id, null where refused. */
export function useNewNote(): (template: NoteTemplate, itemId?: string) => string | null {
  const store = useMissionStore();
  const change = useChange();
  const { t, locale } = useI18n();
  const author = usePreferences((preferences) => preferences.authorName);
  return useCallback(
    (template, itemId) => {
      const { state } = store.getSnapshot();
      const item = itemId === undefined ? itemOnNow(state, Date.now()) : live(state, 'programmeItems', itemId);
      const blocks = templateBlocks(template, t);
      const noteId = { made: '' };
      const done = change(
        {
          key: 'addNote',
          params: { what: item === undefined ? t(`notes.template.${template}`) : pickText(item.title, locale) },
        },
        (edit) => {
          noteId.made = startNote(edit, {
            audience: 'own',
            template,
            createdAt: new Date().toISOString(),
            ...(author === '' ? {} : { author }),
            ...(item === undefined ? {} : linksOfItem(item, locale)),
            ...(blocks.length === 0 ? {} : { update: writtenText(blocks) }),
          });
        },
      );
      return done.ok ? noteId.made : null;
    },
    [store, change, t, locale, author],
  );
}
