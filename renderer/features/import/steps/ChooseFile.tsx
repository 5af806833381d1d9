import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useEffect, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LIMITS } from '#shared/import/limits.ts';
import type { FileFilter } from '#shared/ipc/host.ts';
import classes from '../Import.module.css';
import type { ImportError } from '../importText.ts';
import { importErrorText } from '../importText.ts';
import type { ImportWizard } from '../importWizard.ts';

/** .xls and .numbers are let through, so that the reader can say what to do about them. */
const SPREADSHEETS: FileFilter = {
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx', 'xlsm', 'ods', 'csv', 'tsv', 'txt', 'xls'],
};
const LIMIT_MB = LIMITS.fileBytes / 1024 / 1024;

export function ChooseFile({ error, wizard }: { error: ImportError | null; wizard: ImportWizard }) {
  const { t, format } = useI18n();
  const host = useHost();
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const openText = (text: string): void => wizard.open({ name: t('importing.choose.pastedName'), text });
  usePasteAnywhere(openText, (file) => void openFile(file, wizard));

  const choose = async (): Promise<void> => {
    const opened = await host.openFile(SPREADSHEETS);
    if (opened.ok) wizard.open(opened.value);
    else if (opened.error.kind === 'tooLarge') wizard.fail({ kind: 'tooLarge', limitMb: LIMIT_MB });
    else if (opened.error.kind !== 'cancelled') wizard.fail({ kind: 'unreadable' });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void openFile(file, wizard);
  };

  return (
    <Stack gap="lg" maw={760}>
      {error !== null && (
        <Alert
          classNames={{ label: classes['noticeTitle'] ?? '' }}
          color="red"
          icon={<IconAlertTriangle />}
          title={t('importing.error.title')}
          role="alert"
        >
          {importErrorText(t, error)}
        </Alert>
      )}
      <div
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
        <Text fw={600}>{t('importing.choose.drop')}</Text>
        <Button onClick={() => void choose()} data-autofocus>
          {t('importing.choose.button')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('importing.choose.kinds', { mb: LIMIT_MB, rows: format.number(LIMITS.rows) })}
        </Text>
      </div>
      <div>
        <Textarea
          label={t('importing.choose.paste')}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          // A field of thousands of lines is slow to lay out, and nobody reads it there: cells go straight on.
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (pasted !== '' || !/[\t\n]/.test(text)) return;
            event.preventDefault();
            openText(text);
          }}
          rows={4}
          spellCheck={false}
        />
        <Group mt="xs">
          <Button variant="default" disabled={pasted.trim() === ''} onClick={() => openText(pasted)}>
            {t('importing.choose.usePasted')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

async function openFile(file: File, wizard: ImportWizard): Promise<void> {
  if (file.size > LIMITS.fileBytes) {
    wizard.fail({ kind: 'tooLarge', limitMb: LIMIT_MB });
    return;
  }
  try {
    wizard.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    wizard.fail({ kind: 'unreadable' });
  }
}

/** Ctrl+V with nothing focused takes cells, or a file, straight from the clipboard. */
function usePasteAnywhere(onText: (text: string) => void, onFile: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') onText(text);
      else if (file !== undefined) onFile(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}
