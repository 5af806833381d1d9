/** A record as it was: every field, and beside what differs what stands there now. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconRestore } from '@tabler/icons-react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import {
  type RecordEntry,
  type RecordVersion,
  versionFields,
  type VersionField,
} from '#shared/domain/change/history.ts';
import { TABLES } from '#shared/domain/tables.ts';
import { type Json, jsonEqual } from '#shared/json.ts';
import { MASKED } from './ChangeLines.tsx';
import { fieldOf, fieldsOf } from '#renderer/ui/recordFields.ts';
import classes from './History.module.css';
import { fieldText, languageOf, valueText } from '#renderer/ui/recordValues.ts';
import { useWho } from './Who.tsx';

const differs = ({ value, now }: VersionField): boolean => !jsonEqual(value, now);

/** What differs first, then all else in the order of the forms; what means nothing to a reader only where it would change. */
function readable(version: RecordVersion, now: RecordVersion): VersionField[] {
  const order = (({ table, path }) => {
    const at = Object.keys(fieldsOf(table)).indexOf(path.split('.')[0] ?? '');
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  }) satisfies (field: VersionField) => number;
  return versionFields(version, now)
    .filter((field) => differs(field) || fieldOf(field.table, field.path)?.as !== 'unsaid')
    .toSorted((a, b) =>
      differs(a) !== differs(b)
        ? differs(a)
          ? -1
          : 1
        : a.table === b.table
          ? order(a) - order(b) || (a.path < b.path ? -1 : 1)
          : tableOrder(version, a, b),
    );
}

const tableOrder = (version: RecordVersion, a: VersionField, b: VersionField): number =>
  version.findIndex(({ table }) => table === a.table) - version.findIndex(({ table }) => table === b.table);

export function Version({
  entry,
  newest,
  beside,
  now,
  showPrivate,
  canRestore,
  onRestore,
  onRestoreField,
}: {
  entry: RecordEntry;
  newest: boolean;
  /** Beside the list, in a frame of its own. */
  beside: boolean;
  now: RecordVersion;
  showPrivate: boolean;
  canRestore: boolean;
  onRestore: () => void;
  onRestoreField: (field: VersionField, name: string) => void;
}) {
  const { t, format } = useI18n();
  const who = useWho()(entry);
  const fields = readable(entry.version, now);
  const differing = fields.filter(differs).length;
  const gone = entry.version[0]?.row?.deletedAt !== undefined;
  return (
    <section
      className={classes['version']}
      data-beside={beside || undefined}
      // Where it scrolls beside the list, the keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={beside ? 0 : undefined}
      aria-label={t('notes.historyOf', { when: format.moment(entry.at) })}
    >
      <Group justify="space-between" gap="xs" mb="sm">
        <div>
          <Text component="h2" fw={600} size="lg">
            {newest ? t('history.asNow') : t('notes.historyOf', { when: format.moment(entry.at) })}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              who,
              ...(newest
                ? []
                : [differing === 0 ? t('history.sameAsNow') : t('history.differs', { count: differing })]),
            ].join(' · ')}
          </Text>
        </div>
        {canRestore && !gone && differing > 0 && (
          <Button leftSection={<IconRestore size={16} />} onClick={onRestore}>
            {t('notes.historyRestore')}
          </Button>
        )}
      </Group>
      <dl className={classes['fields']}>
        {fields.map((field) => (
          <FieldLine
            key={`${field.table}/${field.path}`}
            field={field}
            masked={TABLES[field.table].scope === 'private' && !showPrivate}
            onRestore={canRestore && !gone ? onRestoreField : undefined}
          />
        ))}
      </dl>
    </section>
  );
}

function FieldLine({
  field,
  masked,
  onRestore,
}: {
  field: VersionField;
  masked: boolean;
  onRestore: ((field: VersionField, name: string) => void) | undefined;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const { table, path } = field;
  const name = fieldText(i18n, table, path);
  const lang = languageOf(path);
  const as = fieldOf(table, path)?.as ?? 'text';
  const read = (value: Json): string => {
    if (masked && value !== null) return MASKED;
    if (as === 'unsaid') return t('history.reordered');
    return valueText(i18n, state, as, path, value) || t('history.nothing');
  };
  const other = differs(field);
  return (
    <div className={classes['fieldLine']} data-differs={other || undefined}>
      <dt>{name}</dt>
      <dd>
        <span lang={lang}>{read(field.value)}</span>
        {other && as !== 'unsaid' && (
          <small lang={lang}>{t('history.now', { value: masked ? MASKED : read(field.now) })}</small>
        )}
      </dd>
      {other && onRestore !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('history.restoreField', { field: name })}
          title={t('history.restoreField', { field: name })}
          onClick={() => onRestore(field, name)}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
