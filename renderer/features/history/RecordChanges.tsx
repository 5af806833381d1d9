/** One entry of a record's history: when, who, and what changed. */
import { Badge, Button } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { FieldChange, RecordEntry, RecordVersion } from '#shared/domain/change/history.ts';
import { flattenRow } from '#shared/domain/change/op.ts';
import { jsonEqual } from '#shared/json.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { cameFromElsewhere, whatText } from './entryText.ts';
import classes from './History.module.css';
import { useWho } from './Who.tsx';

const COLORS = { came: 'gray', created: 'jade', changed: 'gray', deleted: 'red', restored: 'jade' } as const;

export function RecordChanges({
  entry,
  chosen,
  now,
  showPrivate,
  readOnly,
  onRead,
  onTakeBack,
}: {
  entry: RecordEntry;
  chosen: boolean;
  now: RecordVersion;
  showPrivate: boolean;
  readOnly: boolean;
  onRead: () => void;
  onTakeBack: (change: FieldChange, field: string) => void;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const who = useWho()(entry);
  const elsewhere = cameFromElsewhere(entry);
  const what = entry.what === 'came' && !elsewhere ? 'created' : entry.what;
  return (
    <article className={classes['entry']} data-chosen={chosen || undefined}>
      <header className={classes['entryHead']}>
        <time dateTime={entry.at} className={classes['time']}>
          {format.momentTime(entry.at)}
        </time>
        <strong className={classes['who']}>{who}</strong>
        {what !== 'changed' && (
          <Badge variant="light" color={COLORS[what]} tt="none">
            {t(`history.what.${what}`)}
          </Badge>
        )}
      </header>
      <p className={classes['label']}>{elsewhere ? t('history.cameHint') : whatText(i18n, entry)}</p>
      {(what === 'changed' || what === 'restored') && entry.changes.length > 0 && (
        <ChangeLines
          changes={entry.changes}
          showPrivate={showPrivate}
          canTakeBack={(change) => !readOnly && what === 'changed' && stillStands(change, now)}
          onTakeBack={onTakeBack}
        />
      )}
      <Button
        size="compact-xs"
        variant={chosen ? 'light' : 'subtle'}
        ml={chosen ? 0 : -8}
        aria-current={chosen ? 'true' : undefined}
        onClick={onRead}
      >
        {t('history.read')}
      </Button>
    </article>
  );
}

/** What a later change has overtaken is not taken back by itself: the version shows what is there now. */
function stillStands({ table, path, after }: FieldChange, now: RecordVersion): boolean {
  const row = now.find((one) => one.table === table)?.row;
  const live = row !== undefined && row.deletedAt === undefined;
  return jsonEqual(after, live ? (flattenRow(row)[path] ?? null) : null);
}
