import { Button, Checkbox } from '@mantine/core';
import { memo, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { isClosed } from '#shared/domain/actions/editActions.ts';
import type { ActionEntry } from './actionEntries.ts';
import { ActionFacts } from './ActionFacts.tsx';
import classes from './Actions.module.css';
import { type ActionEdits, shortBody } from './useActionEdits.ts';

/** Drawn at first; a mission has some hundreds. */
const FIRST = 200;

export function ActionList({
  entries,
  today,
  edits,
  readOnly,
}: {
  entries: readonly ActionEntry[];
  today: string;
  edits: ActionEdits;
  readOnly: boolean;
}) {
  const { t } = useI18n();
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <ul className={classes['list']} aria-label={t('actions.title')}>
        {entries.slice(0, shown).map((entry) => (
          <ActionRow key={entry.action.id} entry={entry} today={today} edits={edits} readOnly={readOnly} />
        ))}
      </ul>
      {entries.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + FIRST)}>
          {t('actions.more')}
        </Button>
      )}
    </>
  );
}

const ActionRow = memo(function ActionRow({
  entry,
  today,
  edits,
  readOnly,
}: {
  entry: ActionEntry;
  today: string;
  edits: ActionEdits;
  readOnly: boolean;
}) {
  const { t } = useI18n();
  const { action } = entry;
  const closed = isClosed(action.status);
  const name = shortBody(action.body) || t('actions.nameless');
  return (
    <li className={classes['row']} data-action-id={action.id}>
      <Checkbox
        aria-label={t('actions.markDone', { what: name })}
        checked={action.status === 'done'}
        disabled={readOnly}
        onChange={(event) => edits.move(action, event.currentTarget.checked ? 'done' : 'open')}
      />
      <button type="button" className={classes['main']} onClick={() => edits.open(action.id)}>
        <span className={classes['body']} data-closed={closed || undefined}>
          {action.body.trim() === '' ? t('actions.nameless') : action.body}
        </span>
        <ActionFacts entry={entry} today={today} />
      </button>
    </li>
  );
});
