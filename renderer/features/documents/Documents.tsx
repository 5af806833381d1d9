/** What is handed out: booklet, calendar, cards, spreadsheets, mission file, post-trip summary. `documents/<kind>` leads to one of them. */
import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useMission } from '#renderer/data/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { BookletCard } from './BookletCard.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { cardId, DocumentCard } from './DocumentCard.tsx';
import { DOCUMENT_KINDS } from './documentOptions.ts';
import classes from './Documents.module.css';
import { PocketCard } from './PocketCard.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { RosterCard } from './RosterCard.tsx';
import { SummaryCard } from './SummaryCard.tsx';

export default function Documents() {
  const { t } = useI18n();
  useNamedCard();
  return (
    <>
      <PageHeader title={t('documents.title')} subtitle={t('documents.subtitle')} />
      <div className={classes['cards']}>
        <BookletCard />
        <div className={classes['column']}>
          <CalendarCard />
          <ContactsCard />
        </div>
        <PocketCard />
        <SummaryCard />
        <RosterCard />
        <ProgrammeCard />
        <MissionFileCard />
      </div>
    </>
  );
}

/** Brings the card that the address names into view, and the keyboard to it. */
function useNamedCard(): void {
  const named = useParams<{ '*'?: string }>()['*']?.split('/')[1];
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === named);
  useEffect(() => {
    if (kind === undefined) return;
    document.getElementById(cardId(kind))?.scrollIntoView({ block: 'start' });
    document.getElementById(`${cardId(kind)}-title`)?.focus({ preventScroll: true });
  }, [kind]);
}

function MissionFileCard() {
  const { t } = useI18n();
  const mission = useMission();
  const save = useMissionFiles((files) => files.save);
  return (
    <DocumentCard
      kind="file"
      title={t('documents.missionFile')}
      hint={t('documents.missionFileHint')}
      Icon={IconFileZip}
      actions={<Button onClick={() => save(mission.id)}>{t('documents.saveMissionFile')}</Button>}
    />
  );
}
