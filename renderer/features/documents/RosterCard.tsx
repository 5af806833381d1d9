import { Alert, Button, MultiSelect, Select, SimpleGrid, Switch } from '@mantine/core';
import { IconLock, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { holdsPrivate, PRIVATE_COLUMNS, ROSTER_COLUMNS, type RosterColumn } from '#shared/export/roster/rosterTable.ts';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions } from './documentOptions.ts';
import { useSaveDocument } from './useDocuments.ts';

const WHO = ['delegation', 'hosts', 'everyone'] as const;

export function RosterCard() {
  const { t } = useI18n();
  const locale = useDocumentLocale('roster');
  const { rosterWho: who, columns: open, set } = useDocumentOptions();
  // Asked for each time anew.
  const [privateColumns, setPrivateColumns] = useState<readonly RosterColumn[] | null>(null);
  const { busy, save } = useSaveDocument();
  const columns = [...open, ...(privateColumns ?? [])];
  const saveAs = (format: 'xlsx' | 'csv'): void => save({ kind: 'roster', locale, format, options: { columns, who } });
  return (
    <DocumentCard
      kind="roster"
      title={t('documents.roster')}
      hint={t('documents.rosterHint')}
      Icon={IconTable}
      working={busy ? t('documents.working') : ''}
      actions={
        <>
          <Button loading={busy} disabled={columns.length === 0} onClick={() => saveAs('xlsx')}>
            {t('documents.saveXlsx')}
          </Button>
          <Button variant="default" disabled={busy || columns.length === 0} onClick={() => saveAs('csv')}>
            {t('documents.saveCsv')}
          </Button>
        </>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="roster" />
        <Select
          label={t('documents.who')}
          data={WHO.map((value) => ({ value, label: t(`documents.who.${value}`) }))}
          value={who}
          allowDeselect={false}
          onChange={(value) => set({ rosterWho: WHO.find((candidate) => candidate === value) ?? who })}
        />
      </SimpleGrid>
      <ColumnsField
        label={t('documents.columns')}
        all={ROSTER_COLUMNS}
        value={open}
        error={columns.length === 0 ? t('documents.chooseColumns') : undefined}
        onChange={(chosen) => set({ columns: chosen })}
      />
      <Switch
        label={t('documents.withPrivate')}
        checked={privateColumns !== null}
        onChange={(event) => setPrivateColumns(event.currentTarget.checked ? [] : null)}
      />
      {privateColumns !== null && (
        <ColumnsField
          label={t('documents.columnsPrivate')}
          all={PRIVATE_COLUMNS}
          value={privateColumns}
          error={undefined}
          onChange={setPrivateColumns}
        />
      )}
      {holdsPrivate({ columns }) && (
        <Alert color="orange" icon={<IconLock size={18} />}>
          {t('documents.privateWarning')}
        </Alert>
      )}
    </DocumentCard>
  );
}

function ColumnsField({
  label,
  all,
  value,
  error,
  onChange,
}: {
  label: string;
  all: readonly RosterColumn[];
  value: readonly RosterColumn[];
  error: string | undefined;
  onChange: (columns: RosterColumn[]) => void;
}) {
  const { t } = useI18n();
  return (
    <MultiSelect
      label={label}
      data={all.map((column) => ({
        value: column as string,
        label: t(`documents.column.${column}`),
      }))}
      value={[...value]}
      searchable
      clearable
      hidePickedOptions
      error={error}
      // In the order in which they were chosen, which is that of the table.
      onChange={(chosen) => onChange(chosen.flatMap((name) => all.find((column) => column === name) ?? []))}
    />
  );
}
