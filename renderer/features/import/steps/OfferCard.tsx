import { Badge, Group, NativeSelect, Radio, SegmentedControl, Text } from '@mantine/core';
import { Fragment, memo, useMemo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { RowChoice } from '#shared/import/plan/applyImport.ts';
import type { PersonDraft } from '#shared/import/plan/draft.ts';
import type { MergeField, Side, Takes } from '#shared/import/plan/mergeDrafts.ts';
import { compareDrafts } from '#shared/import/plan/mergeDrafts.ts';
import type { Offer, OfferTarget } from '#shared/import/plan/offers.ts';
import { draftName } from '#shared/import/plan/offers.ts';
import type { PlannedRow } from '#shared/import/plan/planImport.ts';
import classes from '../Import.module.css';
import { pathText } from '../importText.ts';

const COLORS = { strong: 'red', likely: 'orange', weak: 'gray' } as const;

const targetId = (target: OfferTarget): string => (target.kind === 'person' ? `p/${target.id}` : `l/${target.line}`);

/** Two records side by side: one person, or two? Two, until somebody says otherwise. */
export const OfferCard = memo(function OfferCard({
  row,
  rows,
  people,
  choice,
  decide,
}: {
  row: PlannedRow;
  rows: ReadonlyMap<number, PlannedRow>;
  people: Readonly<Record<string, PersonDraft>>;
  choice: RowChoice | undefined;
  decide: (line: number, choice: RowChoice) => void;
}) {
  const { t } = useI18n();
  const merge = choice?.action === 'merge' ? choice : null;
  const offer =
    row.offers.find(({ target }) => merge !== null && targetId(target) === targetId(merge.target)) ?? row.offers[0];
  if (offer === undefined) return null;
  const draftOf = (target: OfferTarget): PersonDraft | undefined =>
    target.kind === 'person' ? people[target.id] : rows.get(target.line)?.draft;
  const other = draftOf(offer.target);
  if (other === undefined) return null;
  const nameOf = (target: OfferTarget): string => {
    const draft = draftOf(target);
    return draft === undefined ? t('importing.check.nameless') : draftName(draft);
  };
  const place =
    offer.target.kind === 'person'
      ? t('importing.offer.inRoster')
      : t('importing.check.line', { line: offer.target.line });
  const choose = (next: Offer, takes: Takes): void => decide(row.line, { action: 'merge', target: next.target, takes });
  return (
    <section className={classes['offer']} aria-label={`${row.name} = ${nameOf(offer.target)}?`}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(offer.target)} · {row.name}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('importing.offer.question')}
          value={merge === null ? 'separate' : 'merge'}
          onChange={(value) => (value === 'merge' ? choose(offer, {}) : decide(row.line, { action: 'add' }))}
          data={[
            { value: 'separate', label: t('importing.offer.separate') },
            { value: 'merge', label: t('importing.offer.merge') },
          ]}
        />
      </Group>
      <Group gap={6} mt={4}>
        <Badge variant="dot" color={COLORS[offer.strength]}>
          {t(`enums.match.${offer.strength}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {offer.reasons.map((reason) => t(`enums.match.${reason}`)).join(', ')}
        </Text>
        {row.offers.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('importing.offer.candidate')}
            value={targetId(offer.target)}
            data={row.offers.map(({ target }) => ({ value: targetId(target), label: nameOf(target) }))}
            onChange={(event) => {
              const next = row.offers.find(({ target }) => targetId(target) === event.currentTarget.value);
              if (next !== undefined) choose(next, {});
            }}
          />
        )}
      </Group>
      <Comparison
        line={row.line}
        place={place}
        existing={other}
        incoming={row.draft}
        takes={merge?.takes ?? null}
        onTake={(path, side) => choose(offer, { ...merge?.takes, [path]: side })}
      />
    </section>
  );
});

function Comparison({
  line,
  place,
  existing,
  incoming,
  takes,
  onTake,
}: {
  line: number;
  place: string;
  existing: PersonDraft;
  incoming: PersonDraft;
  /** Null while the two are kept apart. */
  takes: Takes | null;
  onTake: (path: MergeField['path'], side: Side) => void;
}) {
  const { t } = useI18n();
  const fields = useMemo(
    () => compareDrafts(existing, incoming).filter((field) => field.state !== 'same'),
    [existing, incoming],
  );
  return (
    <div className={classes['compare']}>
      <span className={classes['compareHead']}>{t('importing.offer.field')}</span>
      <span className={classes['compareHead']}>{place}</span>
      <span className={classes['compareHead']}>{t('importing.check.line', { line })}</span>
      {fields.map((field) => (
        <Fragment key={field.path}>
          <span className={classes['compareField']}>{pathText(t, field.path)}</span>
          <Value field={field} side="existing" line={line} takes={takes} onTake={onTake} />
          <Value field={field} side="incoming" line={line} takes={takes} onTake={onTake} />
        </Fragment>
      ))}
    </div>
  );
}

function Value({
  field,
  side,
  line,
  takes,
  onTake,
}: {
  field: MergeField;
  side: Side;
  line: number;
  takes: Takes | null;
  onTake: (path: MergeField['path'], side: Side) => void;
}) {
  const { t } = useI18n();
  const enums = useEnumText();
  const value = enums(field, field[side]);
  const conflict = field.state === 'conflict';
  if (!conflict || takes === null) return <span data-conflict={conflict || undefined}>{value}</span>;
  const label = t(side === 'existing' ? 'importing.offer.keepExisting' : 'importing.offer.takeIncoming', {
    field: pathText(t, field.path),
    value,
  });
  return (
    <span data-conflict>
      <Radio
        size="xs"
        name={`${line}/${field.path}`}
        label={value}
        aria-label={label}
        checked={(takes[field.path] ?? 'existing') === side}
        onChange={() => onTake(field.path, side)}
      />
    </span>
  );
}

/** Origin and sector are codes in the records. */
function useEnumText(): (field: MergeField, value: string) => string {
  const { t } = useI18n();
  return (field, value) => {
    if (value === '') return '';
    if (field.path === 'origin') return t(`enums.origin.${value as 'media'}`);
    if (field.path === 'sector') return t(`enums.sector.${value as 'media'}`);
    return value;
  };
}
