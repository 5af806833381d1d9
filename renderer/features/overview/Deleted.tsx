import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconRestore } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChange, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { recordKind, recordName } from '#renderer/ui/recordPlaces.ts';
import type { RecordRef } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { restoreRecord } from '#shared/domain/change/restore.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import classes from './Overview.module.css';

const LIMIT = 50;

interface DeletedRow extends RecordRef {
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
  const readOnly = useReadOnly('programmeItems');
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
                    change({ key: 'restoreDeleted', params: { what: row.name } }, (edit) => restoreRecord(edit, row))
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

/** What a person deletes and finds here again; what belongs to it comes back with it. */
const TABLES_SHOWN = ['legs', 'programmeItems', 'people', 'organisations', 'actions', 'groups'] as const;

function deletedRows(state: MissionState, i18n: I18n): DeletedRow[] {
  const notes = AUDIENCES.map((audience) => NOTE_TABLES[audience].notes);
  const of = (table: TableName): DeletedRow[] =>
    [...state.tables[table].values()].flatMap(({ id, deletedAt }: AnyRow) =>
      deletedAt === undefined
        ? []
        : [
            {
              table,
              id,
              deletedAt,
              kind: recordKind(i18n, table) ?? '',
              name: recordName(state, { table, id }, i18n) ?? '',
            },
          ],
    );
  return [
    ...TABLES_SHOWN.flatMap(of),
    // A note that went to other readers is not deleted: it stands in their table.
    ...notes.flatMap(of).filter(({ id }) => noteOf(state, id) === undefined),
  ].toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}
