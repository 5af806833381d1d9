import { Alert, Checkbox, Input, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { pickText } from '#shared/domain/fields.ts';
import { BOOKLET_PARTS, type BookletOptions, type BookletPart, bookletPath } from '#shared/export/booklet/options.ts';
import { bookletItems } from '#shared/export/booklet/programmeBlocks.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';
import { PAPER_SIZES } from '#shared/ipc/host.ts';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions, useMissionChoice } from './documentOptions.ts';
import { EditionFields, editionName, isUnchosen } from './EditionFields.tsx';
import { PagesActions } from './PagesActions.tsx';
import { useSavePages } from './useDocuments.ts';

const PART_LABELS: Record<BookletPart, PlainKey> = {
  homeTime: 'documents.includeHomeTime',
  roster: 'documents.includeRoster',
  hosts: 'documents.includeHosts',
  contacts: 'documents.includeContacts',
  drafts: 'documents.includeDrafts',
};

export function BookletCard() {
  const { t } = useI18n();
  const mission = useMission();
  const { paper, parts, set, choose } = useDocumentOptions();
  const options = useBookletOptions();
  const saving = useSavePages();
  const state = useMissionState();
  const empty = useMemo(() => bookletItems(state, options).length === 0, [state, options]);
  const unchosen = isUnchosen(options.edition);
  return (
    <DocumentCard
      kind="booklet"
      title={t('documents.booklet')}
      hint={t('documents.bookletHint')}
      Icon={IconBook2}
      working={saving.busy ? t('documents.layingOut') : ''}
      actions={
        <PagesActions
          address={(purpose) => bookletPath(mission.id, options, purpose)}
          paper={options.paper}
          nameParts={[pickText(mission.title, options.locale), t('documents.booklet'), editionName(state, options)]}
          disabled={unchosen || empty}
          saving={saving}
        />
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="booklet" />
        <Input.Wrapper label={t('documents.paper')} labelElement="div" labelProps={{ id: 'booklet-paper' }}>
          <SegmentedControl
            fullWidth
            aria-labelledby="booklet-paper"
            data={[...PAPER_SIZES]}
            value={paper}
            onChange={(value) => set({ paper: value })}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <EditionFields value={options.edition} onChange={(edition) => choose(mission.id, { edition })} />
      <Checkbox.Group
        label={t('documents.include')}
        value={[...parts]}
        onChange={(chosen) => set({ parts: BOOKLET_PARTS.filter((part) => chosen.includes(part)) })}
      >
        <Stack gap={6} mt={6}>
          {BOOKLET_PARTS.map((part) => (
            <Checkbox key={part} value={part} label={t(PART_LABELS[part])} />
          ))}
        </Stack>
      </Checkbox.Group>
      {empty && !unchosen && <Alert color="yellow">{t('documents.nothingToPrint')}</Alert>}
    </DocumentCard>
  );
}

function useBookletOptions(): BookletOptions {
  const mission = useMission();
  const locale = useDocumentLocale('booklet');
  const { paper, parts } = useDocumentOptions();
  const { edition } = useMissionChoice(mission.id);
  return useMemo(() => ({ locale, paper, parts, edition }), [locale, paper, parts, edition]);
}
