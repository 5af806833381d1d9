/** What a release changes, item by item: what was is struck through, and what is stands beside it. */
import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { ItemDifference } from '#shared/domain/release/differences.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { type DifferenceLine, differenceKind, differenceLines, whenText } from './differenceText.ts';
import classes from './Releases.module.css';

const SHOWN = 40;
const COLORS = { added: 'jade', cancelled: 'red', changed: 'blue' } as const;

export function Differences({
  all,
  withPeople = false,
  most = SHOWN,
}: {
  all: readonly ItemDifference[];
  /** Whom it concerns is said, too: for organisers. */
  withPeople?: boolean;
  /** So many stand there before the others are asked for. */
  most?: number;
}) {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  const shown = whole ? all : all.slice(0, most);
  return (
    <>
      <ul className={classes['differences']}>
        {shown.map((difference) => (
          <Difference key={difference.itemId} difference={difference} withPeople={withPeople} />
        ))}
      </ul>
      {shown.length < all.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('releases.showAll', { count: all.length })}
        </Button>
      )}
    </>
  );
}

function Difference({ difference, withPeople }: { difference: ItemDifference; withPeople: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const { kind, before, after, touched } = difference;
  const item = after ?? before;
  if (item === undefined) return null;
  const title = itemTitle(i18n, item);
  const lines = differenceLines(i18n, state, difference);
  const reason = kind === 'cancelled' ? after?.cancelledReason : undefined;
  return (
    <li className={classes['difference']} data-testid="release-difference" data-kind={kind}>
      <div className={classes['head']}>
        <Badge size="sm" variant="light" color={COLORS[kind]} tt="none">
          {t(differenceKind(difference))}
        </Badge>
        {kind === 'cancelled' ? <del className={classes['title']}>{title}</del> : <strong>{title}</strong>}
      </div>
      <div className={classes['when']}>{whenText(i18n, state, item)}</div>
      {reason !== undefined && reason !== '' && <div>{t('releases.reason', { reason })}</div>}
      {lines.length > 0 && (
        <dl className={classes['lines']}>
          {lines.map((line) => (
            <Line key={line.label} line={line} />
          ))}
        </dl>
      )}
      {withPeople && <People difference={difference} />}
      {withPeople && difference.joined.length + difference.left.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('releases.concerns', { count: touched.length })}
        </Text>
      )}
    </li>
  );
}

function Line({ line: { label, before, after, home } }: { line: DifferenceLine }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <FromTo before={before} after={after} />
        {home !== undefined && home.before !== home.after && (
          <span className={classes['home']}>
            {home.city} <FromTo before={home.before} after={home.after} />
          </span>
        )}
      </dd>
    </>
  );
}

function FromTo({ before, after }: { before: string; after: string }) {
  const { t } = useI18n();
  const none = t('common.none');
  return (
    <span className={classes['fromTo']}>
      <del>{before || none}</del>
      <span aria-hidden> → </span>
      <ins>{after || none}</ins>
    </span>
  );
}

function People({ difference: { joined, left } }: { difference: ItemDifference }) {
  const { t } = useI18n();
  if (joined.length + left.length === 0) return null;
  return (
    <dl className={classes['lines']}>
      {joined.length > 0 && <Names label={t('releases.joins')} ids={joined} />}
      {left.length > 0 && <Names label={t('releases.leaves')} ids={left} />}
    </dl>
  );
}

const NAMED = 5;

function Names({ label, ids }: { label: string; ids: readonly string[] }) {
  const { t, format, locale } = useI18n();
  const state = useMissionState();
  const names = ids.slice(0, ids.length === NAMED + 1 ? NAMED + 1 : NAMED).flatMap((id) => {
    const person = live(state, 'people', id);
    return person === undefined ? [] : [displayName(person, locale) || t('programme.unnamed')];
  });
  const others = ids.length - names.length;
  return (
    <>
      <dt>{label}</dt>
      <dd>{format.list(others > 0 ? [...names, t('common.pickOthers', { count: others })] : names)}</dd>
    </>
  );
}
