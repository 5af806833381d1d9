/** The buttons of a document of pages: the desktop saves a PDF, a browser prints; either shows it first. */
import { Button } from '@mantine/core';
import { IconEye, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { BookletPurpose, PaperSize } from '#shared/export/booklet/options.ts';
import type { useSavePages } from './useDocuments.ts';

export function PagesActions({
  address,
  paper,
  nameParts,
  disabled,
  saving: { busy, save },
}: {
  address: (purpose: BookletPurpose) => string;
  paper: PaperSize;
  /** Of the file's name. */
  nameParts: readonly string[];
  disabled: boolean;
  saving: ReturnType<typeof useSavePages>;
}) {
  const { t } = useI18n();
  const host = useHost();
  const [, navigate] = useLocation();
  return (
    <>
      {host.capabilities.printToPdf ? (
        <Button
          leftSection={<IconFileTypePdf size={18} />}
          loading={busy}
          disabled={disabled}
          onClick={() => save(address('pdf'), paper, nameParts)}
        >
          {t('documents.savePdf')}
        </Button>
      ) : (
        <Button leftSection={<IconPrinter size={18} />} disabled={disabled} onClick={() => navigate(address('pdf'))}>
          {t('documents.print')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconEye size={18} />}
        disabled={disabled}
        onClick={() => navigate(address('view'))}
      >
        {t('documents.preview')}
      </Button>
    </>
  );
}
