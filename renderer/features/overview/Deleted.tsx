import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconRestore } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChange, useMissionSnapshot, useMissionState } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import classes from './Overview.module.css';

const LIMIT = 50;

interface DeletedRow {
  readonly table: TableName;
  readonly id: string;
  readonly deletedAt: string;
  readonly kind: string;
  readonly name: string;
}

/** What was deleted, newest first; each comes back with one press. Undo does the same for the latest. */
export function Deleted() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const state = useMissionState();
  const change = useChange();
  const readOnly = useMissionSnapshot((snapshot) => snapshot.readOnly);
  const [shown, setShown] = useState(false);
  const rows = useMemo(() => deletedRows(state, i18n), [state, i18n]);
  if (rows.length === 0) return null;
  return (
    <section>
      <UnstyledButton
        c="dimmed"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        style={{ display: 'flex', alignItems: 'center', gap: 6 }}
        data-testid="recently-deleted"
      >
        {shown ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        {t('mission.deleted.title')} ({format.number(rows.length)})
      </UnstyledButton>
      {shown && (
        <ul className={classes['rows']}>
          {rows.slice(0, LIMIT).map((row) => (
            <li key={`${row.table}/${row.id}`} className={classes['row']}>
              <span className={classes['label']}>
                {row.name}
                <Text component="span" display="block" size="xs" c="dimmed">
                  {row.kind} · {t('mission.deleted.at', { when: format.moment(row.deletedAt) })}
                </Text>
              </span>
              {!readOnly && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconRestore size={14} />}
                  aria-label={t('mission.deleted.restore', { what: row.name })}
                  onClick={() =>
                    change({ key: 'restoreDeleted', params: { what: row.name } }, (edit) =>
                      edit.restore(row.table, row.id),
                    )
                  }
                >
                  {t('common.restore')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function deletedRows(state: MissionState, { t, pick, locale }: I18n): DeletedRow[] {
  const of = <T extends TableName>(table: T, kind: string, nameOf: (row: RowOf<T>) => string): DeletedRow[] =>
    [...(state.tables[table] as ReadonlyMap<string, RowOf<T>>).values()].flatMap((row) =>
      row.deletedAt === undefined
        ? []
        : [{ table, id: row.id, deletedAt: row.deletedAt, kind, name: nameOf(row) || t('mission.deleted.untitled') }],
    );
  return [
    ...of('legs', t('mission.deleted.leg'), ({ city }) => pick(city)),
    ...of('programmeItems', t('mission.deleted.item'), ({ title }) => pick(title)),
    ...of('people', t('mission.deleted.person'), (person) => displayName(person, locale)),
    ...of('organisations', t('mission.deleted.organisation'), ({ name }) => pick(name)),
    ...of('actions', t('mission.deleted.action'), ({ body }) => body.split('\n')[0] ?? ''),
    // A note that went to other readers is not deleted: it stands in their table.
    ...AUDIENCES.flatMap((audience) =>
      of(NOTE_TABLES[audience].notes, t('mission.deleted.note'), ({ title }) => title).filter(
        ({ id }) => noteOf(state, id) === undefined,
      ),
    ),
    ...of('groups', t('mission.deleted.group'), ({ name }) => pick(name)),
  ].toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}
