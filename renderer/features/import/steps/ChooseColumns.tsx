import { Alert, Badge, Button, Group, NativeSelect, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Origin } from '#shared/domain/roster/person.ts';
import { ORIGINS } from '#shared/domain/roster/person.ts';
import { LIMITS } from '#shared/import/limits.ts';
import { columnLetter } from '#shared/import/sheet.ts';
import type { Target } from '#shared/import/table/targets.ts';
import { isNameField, isPrivateField } from '#shared/import/table/targets.ts';
import classes from '../Import.module.css';
import type { TargetGroup } from '../importText.ts';
import { targetGroups, targetKey, targetOfKey } from '../importText.ts';
import type { Columns, ImportWizard } from '../importWizard.ts';

export function ChooseColumns({ columns, wizard }: { columns: Columns; wizard: ImportWizard }) {
  const { t, format } = useI18n();
  const { view, targets, defaults, sender } = columns;
  const groups = useMemo(() => targetGroups(t), [t]);
  const named = targets.some((target) => target !== null && isNameField(target.field));
  const holdsPrivate = targets.some((target) => target !== null && isPrivateField(target.field));
  return (
    <Stack gap="md">
      {columns.remembered !== null && (
        <Alert icon={<IconHistory />} variant="light">
          <Group justify="space-between">
            <span>{t('importing.columns.remembered', { sender: columns.remembered })}</span>
            <Button size="compact-sm" variant="default" onClick={wizard.guessAgain}>
              {t('importing.columns.guessAgain')}
            </Button>
          </Group>
        </Alert>
      )}
      <TablePlace columns={columns} wizard={wizard} />
      <Text size="sm" aria-live="polite">
        {t('importing.columns.found', { count: view.rowCount })}
        {view.skippedLines.length > 0 && (
          <Text span c="dimmed">
            {' · '}
            {t('importing.columns.skipped', { lines: linesText(view.skippedLines) })}
          </Text>
        )}
      </Text>
      {view.columnsNotRead !== null && (
        <Text size="sm" fw={500} role="status">
          {t('importing.problem.columnsNotRead', { count: view.columnsNotRead.count, limit: LIMITS.columns })}
        </Text>
      )}
      <div>
        {view.headers.map((header, column) => (
          <ColumnRow
            // Columns have no id but their place.
            key={columnLetter(column)}
            column={column}
            header={header}
            samples={view.samples[column] ?? []}
            target={targets[column] ?? null}
            groups={groups}
            onChange={wizard.setTarget}
          />
        ))}
      </div>
      {holdsPrivate && (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconLock size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <Text size="sm" c="dimmed">
            {t('importing.columns.privateNote')}
          </Text>
        </Group>
      )}
      <Group align="flex-start" gap="md">
        <NativeSelect
          label={t('importing.columns.origin')}
          value={defaults.origin}
          onChange={(event) => wizard.setDefaults({ origin: event.currentTarget.value as Origin })}
          data={ORIGINS.map((origin) => ({ value: origin, label: t(`enums.origin.${origin}`) }))}
        />
        <TextInput
          label={t('importing.columns.organisation')}
          value={defaults.organisation}
          onChange={(event) => wizard.setDefaults({ organisation: event.currentTarget.value })}
          maw={320}
        />
        <TextInput
          label={t('importing.columns.sender')}
          description={t('importing.columns.senderHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={sender}
          onChange={(event) => wizard.setSender(event.currentTarget.value)}
          maw={380}
        />
      </Group>
      <div className={classes['foot']}>
        <Button variant="default" onClick={wizard.back}>
          {t('common.back')}
        </Button>
        <Group gap="sm">
          {!named && (
            <Text size="sm" c="red" role="status">
              {t('importing.columns.needName')}
            </Text>
          )}
          <Button disabled={!named || view.rowCount === 0} onClick={wizard.check}>
            {t('importing.columns.check')} ({format.number(view.rowCount)})
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

function TablePlace({ columns, wizard }: { columns: Columns; wizard: ImportWizard }) {
  const { t } = useI18n();
  const { sheets, sheet, view } = columns;
  return (
    <Group align="flex-end" gap="md">
      {sheets.length > 1 && (
        <NativeSelect
          label={t('importing.columns.sheet')}
          value={String(sheet)}
          onChange={(event) => wizard.chooseTable(Number(event.currentTarget.value), undefined)}
          data={sheets.map((name, index) => ({ value: String(index), label: name }))}
        />
      )}
      <NumberInput
        label={t('importing.columns.header')}
        value={view.headerLines?.first ?? ''}
        disabled={view.headerLines === null}
        min={1}
        max={100_000}
        allowDecimal={false}
        w={190}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) wizard.chooseTable(sheet, value);
        }}
      />
      <Switch
        mb={8}
        label={t('importing.columns.noHeader')}
        checked={view.headerLines === null}
        onChange={(event) => wizard.chooseTable(sheet, event.currentTarget.checked ? null : undefined)}
      />
    </Group>
  );
}

/** 3, 5–7, 12 */
function linesText(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const shown = runs.slice(0, 8).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return shown.join(', ') + (runs.length > 8 ? '…' : '');
}

const ColumnRow = memo(function ColumnRow({
  column,
  header,
  samples,
  target,
  groups,
  onChange,
}: {
  column: number;
  header: string;
  samples: readonly string[];
  target: Target | null;
  groups: readonly TargetGroup[];
  onChange: (column: number, target: Target | null) => void;
}) {
  const { t } = useI18n();
  const letter = columnLetter(column);
  const name = header === '' ? t('importing.columns.unnamed') : header;
  return (
    <div className={classes['columnRow']}>
      <span className={classes['columnLetter']}>{letter}</span>
      <span className={classes['columnName']}>
        {header === '' ? (
          <Text span c="dimmed">
            {name}
          </Text>
        ) : (
          name
        )}{' '}
        {target !== null && isPrivateField(target.field) && (
          <Badge size="sm" variant="dot" color="grape" title={t('importing.columns.private')}>
            {t('importing.group.private')}
          </Badge>
        )}
      </span>
      <NativeSelect
        aria-label={t('importing.columns.means', { letter, header: name })}
        value={targetKey(target)}
        onChange={(event) => onChange(column, targetOfKey(event.currentTarget.value))}
      >
        <option value="">{t('importing.columns.ignore')}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.targets.map((option) => (
              <option key={option.key} value={option.key}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <span className={classes['samples']} title={samples.join('\n')}>
        {samples.length === 0 ? t('importing.columns.blank') : samples.join(' · ')}
      </span>
    </div>
  );
});
