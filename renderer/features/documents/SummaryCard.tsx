import { Alert, Button, Checkbox, Input, Progress, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import {
  IconEye,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconFileWord,
  IconLock,
  IconReport,
  IconWorld,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { pickText } from '#shared/domain/fields.ts';
import { anythingHeld } from '#shared/export/summary/held.ts';
import {
  sectionsOf,
  SUMMARY_EDITIONS,
  SUMMARY_SECTIONS,
  type SummaryOptions,
  summaryPath,
} from '#shared/export/summary/options.ts';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions } from './documentOptions.ts';
import { useSaveDocument, useSavePages } from './useDocuments.ts';

export function SummaryCard() {
  const { t } = useI18n();
  const state = useMissionState();
  const { programmeItems } = state.tables;
  // By the hour in which the screen was opened: whether anything was held does not change while one looks.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const held = useMemo(() => anythingHeld(state, new Date().toISOString()), [programmeItems]);
  const choice = useSummaryChoice();
  const { options } = choice;
  const making = useSaveDocument();
  const printing = useSavePages();
  const sections = sectionsOf(options);
  return (
    <DocumentCard
      kind="summary"
      title={t('summary.title')}
      hint={t('summary.hint')}
      Icon={IconReport}
      working={
        making.busy
          ? t('summary.progress', { percent: Math.round(making.done * 100) })
          : printing.busy
            ? t('documents.layingOut')
            : ''
      }
      actions={
        <SummaryActions
          options={options}
          disabled={!held || sections.length === 0}
          making={making}
          printing={printing}
        />
      }
    >
      {held ? (
        <SummaryFields {...choice} missing={sections.length === 0} />
      ) : (
        <Alert color="gray">{t('summary.nothingHeld')}</Alert>
      )}
      {making.busy && <Progress value={making.done * 100} aria-hidden size="sm" animated />}
    </DocumentCard>
  );
}

interface Choice {
  readonly options: SummaryOptions;
  readonly setEdition: (edition: SummaryOptions['edition']) => void;
  readonly setOwnNotes: (ownNotes: boolean) => void;
}

/** Edition and own notes are asked for each time anew; it begins with the edition that may be handed to anybody. */
function useSummaryChoice(): Choice {
  const locale = useDocumentLocale('summary');
  const sections = useDocumentOptions((options) => options.summarySections);
  const [edition, setEdition] = useState<SummaryOptions['edition']>('public');
  const [ownNotes, setOwnNotes] = useState(false);
  return {
    options: { locale, edition, sections, ownNotes: ownNotes && edition === 'internal' },
    setEdition,
    setOwnNotes,
  };
}

function SummaryFields({ options, setEdition, setOwnNotes, missing }: Choice & { missing: boolean }) {
  const { t } = useI18n();
  const set = useDocumentOptions((all) => all.set);
  const internal = options.edition === 'internal';
  const offered = SUMMARY_SECTIONS.filter((section) => internal || section !== 'actions');
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="summary" />
        <Input.Wrapper label={t('summary.edition')} labelElement="div" labelProps={{ id: 'summary-edition' }}>
          <SegmentedControl
            fullWidth
            aria-labelledby="summary-edition"
            data={SUMMARY_EDITIONS.map((value) => ({ value, label: t(`summary.edition.${value}`) }))}
            value={options.edition}
            onChange={setEdition}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <Alert color={internal ? 'orange' : 'jade'} icon={internal ? <IconLock size={18} /> : <IconWorld size={18} />}>
        {internal ? t('summary.internalHolds') : t('summary.publicLeavesOut')}
      </Alert>
      <Checkbox.Group
        label={t('summary.include')}
        value={[...options.sections]}
        error={missing ? t('summary.chooseSections') : undefined}
        onChange={(chosen) => set({ summarySections: SUMMARY_SECTIONS.filter((section) => chosen.includes(section)) })}
      >
        <Stack gap={6} mt={6}>
          {offered.map((section) => (
            <Checkbox key={section} value={section} label={t(`summary.section.${section}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {internal && (
        <Checkbox
          label={t('summary.ownNotes')}
          description={t('summary.ownNotesWarning')}
          checked={options.ownNotes}
          onChange={(event) => setOwnNotes(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

function SummaryActions({
  options,
  disabled,
  making,
  printing,
}: {
  options: SummaryOptions;
  disabled: boolean;
  making: ReturnType<typeof useSaveDocument>;
  printing: ReturnType<typeof useSavePages>;
}) {
  const { t } = useI18n();
  const host = useHost();
  const mission = useMission();
  const [, navigate] = useLocation();
  const busy = making.busy || printing.busy;
  const save = (format: 'docx' | 'xlsx'): void =>
    making.save({ kind: 'summary', format, options, now: new Date().toISOString() });
  const toPdf = (): void => {
    const route = summaryPath(mission.id, options, 'pdf');
    const internal = options.edition === 'internal' ? [t('documents.internalMark')] : [];
    if (host.capabilities.printToPdf)
      printing.save(route, 'A4', [pickText(mission.title, options.locale), t('summary.title'), ...internal]);
    else navigate(route);
  };
  return (
    <>
      <Button leftSection={<IconFileWord size={18} />} disabled={disabled || busy} onClick={() => save('docx')}>
        {t('summary.saveDocx')}
      </Button>
      <Button variant="default" leftSection={<IconFileTypePdf size={18} />} disabled={disabled || busy} onClick={toPdf}>
        {host.capabilities.printToPdf ? t('documents.savePdf') : t('documents.print')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={18} />}
        disabled={disabled || busy}
        onClick={() => save('xlsx')}
      >
        {t('summary.saveXlsx')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconEye size={18} />}
        disabled={disabled || busy}
        onClick={() => navigate(summaryPath(mission.id, options, 'view'))}
      >
        {t('documents.preview')}
      </Button>
    </>
  );
}
