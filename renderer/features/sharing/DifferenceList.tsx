import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { DifferenceCard } from './DifferenceCard.tsx';
import { Section } from './Section.tsx';
import { useOpenDifferences } from './useOpenDifferences.ts';

const SHOWN = 20;

export function DifferenceList() {
  const { t } = useI18n();
  const open = useOpenDifferences();
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
