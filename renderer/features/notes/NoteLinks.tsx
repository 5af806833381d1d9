/** What a note is about, and who may read it. */
import { Anchor, Button, Collapse, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useOrganisationSource, usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordPicker } from '#renderer/ui/RecordPicker.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { live } from '#shared/domain/change/missionState.ts';
import { type HeldNote, moveNote } from '#shared/domain/notes/editNotes.ts';
import { AUDIENCES, type Note, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { dateOf, timeOf } from '#shared/time/zones.ts';
import classes from './Notes.module.css';

export function NoteLinks({
  held,
  readOnly,
  onMoving,
}: {
  held: HeldNote;
  readOnly: boolean;
  /** Called before the note goes to other readers, so that all that was typed goes with it. */
  onMoving: () => void;
}) {
  const { t, format } = useI18n();
  const { note, audience } = held;
  const change = useChange();
  const [open, setOpen] = useState(false);
  const written =
    note.author === undefined
      ? format.moment(note.createdAt)
      : t('notes.writtenBy', { author: note.author, when: format.moment(note.createdAt) });
  return (
    <div className={classes['about']}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Stack gap={0} miw={0}>
          <ItemLink note={note} />
          <Text size="xs" c="dimmed">
            {written}
          </Text>
        </Stack>
        <Button
          size="compact-sm"
          flex="none"
          variant="subtle"
          color="gray"
          rightSection={
            <IconChevronDown size={14} className={classes['chevron'] ?? ''} data-open={open || undefined} />
          }
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(`notes.audience.${audience}`)}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <Stack gap="sm" pt="xs">
          <div>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={t('notes.audience')}
              disabled={readOnly}
              value={audience}
              onChange={(to) => {
                onMoving();
                change({ key: 'shareNote' }, (edit) => moveNote(edit, note.id, to));
              }}
              data={AUDIENCES.map((one) => ({ value: one, label: t(`notes.audience.${one}`) }))}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {t(`notes.audienceHint.${audience}`)}
            </Text>
          </div>
          {open && <Links held={held} readOnly={readOnly} />}
        </Stack>
      </Collapse>
    </div>
  );
}

function Links({ held, readOnly }: { held: HeldNote; readOnly: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { note, audience } = held;
  const change = useChange();
  const people = usePeopleSources(i18n, t('programme.unnamed'));
  const organisations = useOrganisationSource(i18n);
  const authorName = usePreferences((preferences) => preferences.authorName);
  const setAuthorName = usePreferences((preferences) => preferences.setAuthorName);
  const put = (patch: Partial<Pick<Note, 'personIds' | 'organisationIds'>>): void => {
    change({ key: 'editNoteLinks' }, (edit) => edit.update(NOTE_TABLES[audience].notes, note.id, patch));
  };
  return (
    <>
      <RecordPicker
        label={t('notes.people')}
        source={people.everyone}
        value={note.personIds}
        readOnly={readOnly}
        onChange={(ids) => put({ personIds: [...ids] })}
      />
      <RecordPicker
        label={t('notes.organisations')}
        source={organisations}
        value={note.organisationIds}
        readOnly={readOnly}
        onChange={(ids) => put({ organisationIds: [...ids] })}
      />
      <TextInput
        label={t('notes.author')}
        description={t('notes.authorHint')}
        value={authorName}
        maxLength={200}
        onChange={(event) => setAuthorName(event.currentTarget.value)}
      />
    </>
  );
}

function ItemLink({ note }: { note: Note }) {
  const { t, format, pick } = useI18n();
  const state = useMissionState();
  const go = useGo();
  if (note.itemId === undefined) return null;
  const item = live(state, 'programmeItems', note.itemId);
  if (item === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {t('notes.itemGone')}
      </Text>
    );
  }
  const { id, start, placeName } = item;
  const about = [pick(item.title), `${format.day(dateOf(start))} ${timeOf(start)}`, placeName]
    .filter(Boolean)
    .join(' · ');
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      lineClamp={2}
      title={t('notes.openItem')}
      onClick={() => go('programme', 'item', id)}
    >
      {about}
    </Anchor>
  );
}
