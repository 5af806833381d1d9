import { Alert, Button, Checkbox, SimpleGrid, Stack } from '@mantine/core';
import { IconLock, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions } from './documentOptions.ts';
import { PersonSelect } from './PersonFields.tsx';
import { useSaveDocument } from './useDocuments.ts';

export function ProgrammeCard() {
  const { t } = useI18n();
  const locale = useDocumentLocale('programme');
  const { programmeDrafts: drafts, set } = useDocumentOptions();
  const [internal, setInternal] = useState(false);
  const [personId, setPersonId] = useState<string | null>(null);
  const { busy, save } = useSaveDocument();
  const saveAs = (format: 'xlsx' | 'csv'): void =>
    save({
      kind: 'programme',
      locale,
      format,
      options: { drafts, internal, ...(personId === null ? {} : { personId }) },
    });
  return (
    <DocumentCard
      kind="programme"
      title={t('documents.programmeTable')}
      hint={t('documents.programmeTableHint')}
      Icon={IconTableExport}
      working={busy ? t('documents.working') : ''}
      actions={
        <>
          <Button loading={busy} onClick={() => saveAs('xlsx')}>
            {t('documents.saveXlsx')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => saveAs('csv')}>
            {t('documents.saveCsv')}
          </Button>
        </>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="programme" />
        <PersonSelect
          label={t('documents.edition')}
          placeholder={t('documents.everyone')}
          value={personId}
          clearable
          onChange={setPersonId}
        />
      </SimpleGrid>
      <Stack gap={6}>
        <Checkbox
          label={t('documents.includeDrafts')}
          checked={drafts}
          onChange={(event) => set({ programmeDrafts: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('documents.includeInternal')}
          checked={internal}
          onChange={(event) => setInternal(event.currentTarget.checked)}
        />
      </Stack>
      {internal && (
        <Alert color="orange" icon={<IconLock size={18} />}>
          {t('documents.internalWarning')}
        </Alert>
      )}
    </DocumentCard>
  );
}
