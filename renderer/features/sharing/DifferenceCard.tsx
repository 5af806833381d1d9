/** Two wills about one record: both values with who, for which body and when; either is taken by one press. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useChange, useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { fieldOf } from '#renderer/ui/recordFields.ts';
import { recordKind, recordName, recordPath } from '#renderer/ui/recordPlaces.ts';
import { fieldText, languageOf, valueText } from '#renderer/ui/recordValues.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { type Choice, type OpenDifference, recordOfDifference, settle } from '#shared/domain/agreement/settle.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { flattenRow } from '#shared/domain/change/op.ts';
import { isTableName } from '#shared/domain/tables.ts';
import { type Json, jsonEqual } from '#shared/json.ts';
import classes from './Sharing.module.css';
import { useSettling } from './useSettling.ts';
import { useBodyNames } from './useMembers.ts';

export function DifferenceCard({
  difference,
  onRecord = false,
}: {
  difference: OpenDifference;
  /** It stands on the record itself, which need not be named. */
  onRecord?: boolean;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const { kind } = difference.row;
  const record = recordOfDifference(difference);
  const name = record === undefined ? undefined : recordName(state, record, i18n);
  const what = record === undefined ? undefined : recordKind(i18n, record.table);
  return (
    <article className={classes['difference']} data-testid="difference" aria-label={t(`sharing.diff.${kind}`)}>
      <div>
        <Text size="sm" fw={600}>
          {t(`sharing.diff.${kind}`)}
        </Text>
        {!onRecord && (
          <Text size="sm">
            {record === undefined || name === undefined ? (
              t('sharing.diff.gone')
            ) : (
              <Anchor href={`#${recordPath(state.missionId, record)}`}>
                {what === undefined ? name : t('sharing.diff.ofRecord', { what, record: name })}
              </Anchor>
            )}
          </Text>
        )}
      </div>
      <Sides difference={difference} state={state} />
      <Choices difference={difference} name={name ?? ''} />
    </article>
  );
}

/** What stands in the fields of the difference now. */
function standing({ row: { table, rowId } }: OpenDifference, state: MissionState): Readonly<Record<string, Json>> {
  const held = isTableName(table) ? state.tables[table].get(rowId) : undefined;
  return held === undefined ? {} : flattenRow(held);
}

function Sides({ difference, state }: { difference: OpenDifference; state: MissionState }) {
  const { t, format } = useI18n();
  const { kind, values, by, body, at, heldBy, heldBody, heldAt } = difference.row;
  const bodyName = useBodyNames(state.missionId, [body, heldBody]);
  const now = standing(difference, state);
  const who = (name: string | undefined, bodyId: string | undefined, when: string | undefined): string => {
    const person = name ?? t('sharing.diff.someone');
    const of = bodyName(bodyId);
    return [of === undefined ? person : t('sharing.diff.who', { name: person, body: of }), when && format.moment(when)]
      .filter(Boolean)
      .join(' · ');
  };
  const moved = values.some(({ path, held }) => !jsonEqual(now[path] ?? null, held));
  const deleted = now['deletedAt'] !== undefined;
  return (
    <div className={classes['sides']}>
      <Side
        head={t(deleted ? 'sharing.diff.deletedSide' : 'sharing.diff.stands')}
        who={
          moved && !deleted ? t('sharing.diff.changedSince') : heldBy === undefined ? '' : who(heldBy, heldBody, heldAt)
        }
        difference={difference}
        state={state}
        valueOf={deleted ? null : (path) => now[path] ?? null}
      />
      <Side
        head={t(kind === 'proposal' ? 'sharing.diff.proposed' : 'sharing.diff.wanted')}
        who={who(by, body, at)}
        difference={difference}
        state={state}
        valueOf={(path) => values.find((one) => one.path === path)?.wanted ?? null}
      />
    </div>
  );
}

function Side({
  head,
  who,
  difference,
  state,
  valueOf,
}: {
  head: string;
  who: string;
  difference: OpenDifference;
  state: MissionState;
  /** Null where there is nothing to show but the head. */
  valueOf: ((path: string) => Json) | null;
}) {
  const i18n = useI18n();
  const { table, values } = difference.row;
  return (
    <div className={classes['side']}>
      <div className={classes['sideHead']}>{head}</div>
      {valueOf !== null &&
        isTableName(table) &&
        values.map(({ path }) => {
          const text = valueWords(i18n, state, table, path, valueOf(path));
          return (
            <div key={path}>
              <div className={classes['field']}>{fieldText(i18n, table, path)}</div>
              <div className={classes['value']} lang={languageOf(path)}>
                {text === '' ? <em>{i18n.t('sharing.diff.nothing')}</em> : text}
              </div>
            </div>
          );
        })}
      {who !== '' && <div className={classes['sideHead']}>{who}</div>}
    </div>
  );
}

function valueWords(
  i18n: I18n,
  state: MissionState,
  table: Parameters<typeof fieldOf>[0],
  path: string,
  value: Json,
): string {
  return valueText(i18n, state, fieldOf(table, path)?.as ?? 'text', path, value);
}

function Choices({ difference, name }: { difference: OpenDifference; name: string }) {
  const { t } = useI18n();
  const { may, bodyThatDecides } = useSettling(difference);
  const choose = useChoose(difference, name);
  const { kind } = difference.row;
  const labels = {
    conflict: { take: 'sharing.diff.take', keep: 'sharing.diff.keep' },
    deleted: { take: 'sharing.diff.restore', keep: 'sharing.diff.leave' },
    proposal: { take: 'sharing.diff.accept', keep: 'sharing.diff.decline' },
  } as const;
  return (
    <Group gap="xs">
      {may.take && (
        <Button size="compact-sm" onClick={() => choose('take')}>
          {t(labels[kind].take)}
        </Button>
      )}
      {may.keep && (
        <Button size="compact-sm" variant="default" onClick={() => choose('keep')}>
          {t(labels[kind].keep)}
        </Button>
      )}
      {may.withdraw && (
        <Button size="compact-sm" variant="default" onClick={() => choose('withdraw')}>
          {t('sharing.diff.withdraw')}
        </Button>
      )}
      {!may.take && !may.keep && (
        <Text size="sm" c="dimmed">
          {bodyThatDecides === undefined
            ? t('sharing.diff.leadDecides')
            : t('sharing.diff.theyDecide', { body: bodyThatDecides })}
        </Text>
      )}
    </Group>
  );
}

function useChoose(difference: OpenDifference, name: string): (choice: Choice) => void {
  const { t } = useI18n();
  const change = useChange();
  const store = useMissionStore();
  return (choice) => {
    let done = false;
    const made = change({ key: 'settleDifference', params: { what: name } }, (edit) => {
      done = settle(edit, difference, choice, new Date().toISOString());
    });
    if (made.ok && done) {
      const text = t('sharing.diff.settled', { record: name });
      notify(undoNotice('difference', text, t('common.undo'), store.undoOfLast()));
    } else notify({ id: 'difference', color: 'red', message: t('sharing.diff.failed') });
  };
}
