import { Button, Checkbox, SimpleGrid } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMission, useRow } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { DocumentCard, LanguageSelect, useDocumentLocale } from './DocumentCard.tsx';
import { useDocumentOptions, useMissionChoice } from './documentOptions.ts';
import { PersonSelect } from './PersonFields.tsx';
import { useSaveDocument } from './useDocuments.ts';

export function CalendarCard() {
  const { t } = useI18n();
  const mission = useMission();
  const locale = useDocumentLocale('calendar');
  const { calendarDrafts: drafts, set, choose } = useDocumentOptions();
  const { calendarPersonId } = useMissionChoice(mission.id);
  const person = useRow('people', calendarPersonId ?? undefined);
  const { busy, save } = useSaveDocument();
  return (
    <DocumentCard
      kind="calendar"
      title={t('documents.calendar')}
      hint={t('documents.calendarHint')}
      Icon={IconCalendarDown}
      working={busy ? t('documents.working') : ''}
      actions={
        <Button
          loading={busy}
          onClick={() =>
            save({
              kind: 'calendar',
              locale,
              options: { drafts, ...(person === undefined ? {} : { personId: person.id }) },
            })
          }
        >
          {t('documents.saveCalendar')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect kind="calendar" />
        <PersonSelect
          label={t('documents.edition')}
          placeholder={t('documents.everyone')}
          value={calendarPersonId}
          clearable
          onChange={(id) => choose(mission.id, { calendarPersonId: id })}
        />
      </SimpleGrid>
      <Checkbox
        label={t('documents.includeDrafts')}
        checked={drafts}
        onChange={(event) => set({ calendarDrafts: event.currentTarget.checked })}
      />
    </DocumentCard>
  );
}
