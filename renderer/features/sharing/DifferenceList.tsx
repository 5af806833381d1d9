import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { openDifferences } from '#shared/domain/agreement/settle.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { Section } from './Section.tsx';

const SHOWN = 20;

export function DifferenceList() {
  const { t } = useI18n();
  const state = useMissionState();
  const { differences, draftDifferences, staffDifferences, privateDifferences, ownDifferences } = state.tables;
  const open = useMemo(
    () => openDifferences(state),
    // The other tables change at each key press.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [differences, draftDifferences, staffDifferences, privateDifferences, ownDifferences],
  );
  const [all, setAll] = useState(false);
  const shown = all ? open : open.slice(0, SHOWN);
  return (
    <Section title={t('sharing.diff.title')}>
      {open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sharing.diff.none')}
        </Text>
      )}
      {shown.map((difference) => (
        <DifferenceCard key={`${difference.table}/${difference.row.id}`} difference={difference} />
      ))}
      {open.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('sharing.aside.more', { count: open.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
