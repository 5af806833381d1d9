/** What changed, field by field: what was there, and what came. */
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { useMissionState } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import type { FieldChange } from '#shared/domain/change/history.ts';
import { TABLES } from '#shared/domain/tables.ts';
import classes from './History.module.css';
import { type ChangeWords, changeWords } from '#renderer/ui/recordValues.ts';

/** What stands for a value that is private, until it is asked for. */
export const MASKED = '••••••';
const LINES = 12;
const NAMES = 6;

export function ChangeLines({
  changes,
  showPrivate,
  canTakeBack,
  onTakeBack,
}: {
  changes: readonly FieldChange[];
  showPrivate: boolean;
  canTakeBack: (change: FieldChange) => boolean;
  onTakeBack: (change: FieldChange, field: string) => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  return (
    <ul className={classes['changes']}>
      {changes.slice(0, LINES).map((change) => {
        const words = changeWords(i18n, state, change);
        const masked = TABLES[change.table].scope === 'private' && !showPrivate;
        return (
          <li key={`${change.table}/${change.path}`} className={classes['change']}>
            <span className={classes['field']}>{words.field}</span>
            <span className={classes['values']} lang={words.lang}>
              {masked ? MASKED : <Values words={words} />}
            </span>
            {canTakeBack(change) && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('history.takeBack', { field: words.field })}
                title={t('history.takeBack', { field: words.field })}
                onClick={() => onTakeBack(change, words.field)}
              >
                <IconArrowBackUp size={14} />
              </ActionIcon>
            )}
          </li>
        );
      })}
      {changes.length > LINES && (
        <li className={classes['field']}>{t('common.pickOthers', { count: changes.length - LINES })}</li>
      )}
    </ul>
  );
}

function Values({ words }: { words: ChangeWords }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { added, removed, before, after, unsaid } = words;
  if (unsaid) return t('history.reordered');
  if (added.length + removed.length > 0) {
    return (
      <>
        {removed.length > 0 && <del>{t('history.removed', { names: someNames(i18n, removed) })}</del>}
        {added.length > 0 && <ins>{t('history.added', { names: someNames(i18n, added) })}</ins>}
      </>
    );
  }
  return (
    <>
      <VisuallyHidden>{t('history.from')}: </VisuallyHidden>
      <del>{before === '' ? <em>{t('history.nothing')}</em> : before}</del>
      <IconArrowRight size={14} aria-hidden />
      <VisuallyHidden>{t('history.to')}: </VisuallyHidden>
      <ins>{after === '' ? <em>{t('history.nothing')}</em> : after}</ins>
    </>
  );
}

function someNames({ t, format }: I18n, names: readonly string[]): string {
  if (names.length <= NAMES) return format.list(names);
  return format.list([...names.slice(0, NAMES), t('common.pickOthers', { count: names.length - NAMES })]);
}
