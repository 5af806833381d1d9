import { SegmentedControl, TextInput } from '@mantine/core';
import { IconLock, IconSearch, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { live, type Tables } from '#shared/domain/change/missionState.ts';
import type { HeldNote } from '#shared/domain/notes/editNotes.ts';
import { AUDIENCES, type Audience, type Note } from '#shared/domain/notes/note.ts';
import { matchesWords, searchFold, searchText, searchWords } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { dateOf } from '#shared/time/zones.ts';
import classes from './Notes.module.css';
import { excerptOf, titleOf } from '#renderer/ui/noteTexts.ts';

const ICONS = { own: IconLock, staff: IconUsers, delegation: IconUsersGroup } as const satisfies Record<
  Audience,
  unknown
>;
const ROW_HEIGHT = 76;

export function NoteList({
  notes,
  chosen,
  onOpen,
}: {
  notes: readonly HeldNote[];
  chosen: string;
  onOpen: (noteId: string) => void;
}) {
  const { t } = useI18n();
  const [audience, setAudience] = useState<Audience | 'all'>('all');
  const [text, setText] = useState('');
  const found = useFound(notes, audience, useDeferredValue(text));
  return (
    <div className={classes['listSide']}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('notes.audience')}
        value={audience}
        onChange={setAudience}
        data={[
          { value: 'all' as const, label: t('notes.all') },
          ...AUDIENCES.map((one) => ({ value: one, label: t(`notes.audience.${one}`) })),
        ]}
      />
      <TextInput
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} />}
        placeholder={t('notes.search')}
        aria-label={t('notes.search')}
      />
      {found.length === 0 ? (
        <EmptyState icon={<IconSearch />} title={t('notes.noneFound')} hint={t('notes.noneFoundHint')} />
      ) : (
        <VirtualList
          label={t('notes.title')}
          className={classes['list'] ?? ''}
          items={found}
          keyOf={({ note }) => note.id}
          estimate={ROW_HEIGHT}
        >
          {(held) => <NoteRow held={held} chosen={held.note.id === chosen} onOpen={onOpen} />}
        </VirtualList>
      )}
    </div>
  );
}

/** By title, writer, programme item, people and organisations; what is in the text is found by the search over everything. */
function useFound(notes: readonly HeldNote[], audience: Audience | 'all', text: string): readonly HeldNote[] {
  const { tables } = useMissionState();
  return useMemo(() => {
    const words = searchWords(text);
    return notes.filter(
      ({ audience: own, note }) =>
        (audience === 'all' || own === audience) && (words.length === 0 || matchesWords(namesIn(note, tables), words)),
    );
  }, [notes, audience, text, tables]);
}

const known = new WeakMap<Note, { readonly of: readonly unknown[]; readonly text: string }>();

/** Folded, and kept while neither the note nor what it may name has changed. */
function namesIn(note: Note, { programmeItems, people, organisations }: Tables): string {
  const of = [programmeItems, people, organisations];
  const held = known.get(note);
  if (held?.of.every((table, index) => table === of[index]) === true) return held.text;
  const { title, author = '', itemId = '', personIds, organisationIds } = note;
  const names = [
    ...Object.values(programmeItems.get(itemId)?.title ?? {}),
    ...personIds.flatMap((id) => searchTextOf(people.get(id))),
    ...organisationIds.flatMap((id) => Object.values(organisations.get(id)?.name ?? {})),
  ];
  const text = searchFold([title, author, ...names].join(' '));
  known.set(note, { of, text });
  return text;
}

const searchTextOf = (person: Person | undefined): string => (person === undefined ? '' : searchText(person));

function NoteRow({ held, chosen, onOpen }: { held: HeldNote; chosen: boolean; onOpen: (noteId: string) => void }) {
  const i18n = useI18n();
  const { t, format, pick } = i18n;
  const state = useMissionState();
  const { note, audience } = held;
  const item = live(state, 'programmeItems', note.itemId);
  const Icon = ICONS[audience];
  const when = item === undefined ? format.moment(note.createdAt) : format.day(dateOf(item.start));
  const about = item === undefined ? (note.author ?? '') : pick(item.title);
  return (
    <button
      type="button"
      className={classes['row']}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onOpen(note.id)}
    >
      <span className={classes['rowHead']}>
        <strong>{titleOf(i18n, held, state.tables)}</strong>
        <Icon size={14} role="img" aria-label={t(`notes.audience.${audience}`)} />
      </span>
      <span className={classes['rowText']}>{excerptOf(state.tables, held)}</span>
      <small className={classes['rowText']}>{[when, about].filter(Boolean).join(' · ')}</small>
    </button>
  );
}
