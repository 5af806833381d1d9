import { SimpleGrid, Text } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { pickText } from '#shared/domain/fields.ts';
import { rosterPeople } from '#shared/export/roster/rosterTable.ts';
import { type PocketCardOptions, pocketPath } from '#shared/export/pocketCard/options.ts';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions, useMissionChoice } from './documentOptions.ts';
import { EditionFields, editionName, isUnchosen } from './EditionFields.tsx';
import { PagesActions } from './PagesActions.tsx';
import { useSavePages } from './useDocuments.ts';

export function PocketCard() {
  const { t } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const locale = useDocumentLocale('pocket');
  const { pocketEdition: edition } = useMissionChoice(mission.id);
  const choose = useDocumentOptions((options) => options.choose);
  const saving = useSavePages();
  const options: PocketCardOptions = { locale, edition, from: 'documents' };
  const nobody = useMemo(() => rosterPeople(state, { who: 'delegation' }, { locale }).length === 0, [state, locale]);
  const unchosen = isUnchosen(edition);
  return (
    <DocumentCard
      kind="pocket"
      title={t('documents.pocket')}
      hint={t('documents.pocketHint')}
      Icon={IconCreditCard}
      working={saving.busy ? t('documents.layingOut') : ''}
      actions={
        <PagesActions
          address={(purpose) => pocketPath(mission.id, options, purpose)}
          paper="A4"
          nameParts={[pickText(mission.title, locale), t('documents.pocket'), editionName(state, options)]}
          disabled={unchosen || nobody}
          saving={saving}
        />
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="pocket" />
        <EditionFields value={edition} onChange={(chosen) => choose(mission.id, { pocketEdition: chosen })} />
      </SimpleGrid>
      <Text size="sm">{t('documents.pocketHow')}</Text>
    </DocumentCard>
  );
}
