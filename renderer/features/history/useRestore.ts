/** The ways back that the history offers: each one step of undo, with a notice that takes it back. */
import { useChange, useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { recordName } from '#renderer/ui/recordPlaces.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import type { Edit } from '#shared/domain/change/edit.ts';
import type { FieldChange, RecordEntry, RecordRef, VersionField } from '#shared/domain/change/history.ts';
import { restoreRecord, restoreVersion, takeBackField } from '#shared/domain/change/restore.ts';

export interface Restore {
  version(entry: RecordEntry): void;
  /** One field of an earlier version. */
  field(field: VersionField, name: string): void;
  takeBack(change: FieldChange, name: string): void;
  fromDeletion(): void;
}

export function useRestore(record: RecordRef): Restore {
  const i18n = useI18n();
  const { t, format } = i18n;
  const change = useChange();
  const store = useMissionStore();
  const state = useMissionState();
  const what = recordName(state, record, i18n) ?? '';
  const step = (key: string, message: string, make: (edit: Edit) => void): void => {
    const made = change({ key, params: { what } }, make);
    if (made.ok) notify(undoNotice('history', message, t('common.undo'), store.undoOfLast()));
    else notify({ id: 'history', color: 'red', message: t('history.refused') });
  };
  return {
    version: ({ at, version }) =>
      step('restoreVersion', t('notes.historyRestored', { when: format.moment(at) }), (edit) =>
        restoreVersion(edit, version),
      ),
    field: ({ table, id, path, value }, field) =>
      step('takeBackField', t('history.takenBack', { field }), (edit) =>
        takeBackField(edit, { table, id, path, before: value }),
      ),
    takeBack: (taken, field) =>
      step('takeBackField', t('history.takenBack', { field }), (edit) => takeBackField(edit, taken)),
    fromDeletion: () => void change({ key: 'restoreDeleted', params: { what } }, (edit) => restoreRecord(edit, record)),
  };
}
