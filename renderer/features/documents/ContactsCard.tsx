import { Button, Select, SimpleGrid } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions } from './documentOptions.ts';
import { PeopleSelect } from './PersonFields.tsx';
import { useSaveDocument } from './useDocuments.ts';

const WHO = ['delegation', 'hosts', 'everyone'] as const;

export function ContactsCard() {
  const { t } = useI18n();
  const locale = useDocumentLocale('contacts');
  const { contactsWho, set } = useDocumentOptions();
  const [chosen, setChosen] = useState<string[] | null>(null);
  const { busy, save } = useSaveDocument();
  const options = chosen === null ? { who: contactsWho } : { who: 'everyone' as const, personIds: chosen };
  return (
    <DocumentCard
      kind="contacts"
      title={t('documents.contacts')}
      hint={t('documents.contactsHint')}
      Icon={IconId}
      working={busy ? t('documents.working') : ''}
      actions={
        <Button
          loading={busy}
          disabled={chosen?.length === 0}
          onClick={() => save({ kind: 'contacts', locale, options })}
        >
          {t('documents.saveCards')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="contacts" />
        <Select
          label={t('documents.who')}
          data={[
            ...WHO.map((value) => ({ value: value as string, label: t(`documents.who.${value}`) })),
            { value: 'chosen', label: t('documents.who.chosen') },
          ]}
          value={chosen === null ? contactsWho : 'chosen'}
          allowDeselect={false}
          onChange={(value) => {
            const who = WHO.find((candidate) => candidate === value);
            setChosen(who === undefined ? [] : null);
            if (who !== undefined) set({ contactsWho: who });
          }}
        />
      </SimpleGrid>
      {chosen !== null && <PeopleSelect value={chosen} onChange={setChosen} />}
    </DocumentCard>
  );
}
