/** For organisers: an entry that they changed, and that the app ships otherwise since. */
import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { packNews, takeEntry } from '#shared/domain/briefing/pack.ts';
import { packOf } from '#shared/places/briefings/packs.ts';

export default function Differing({ row }: { row: Briefing }) {
  const { t } = useI18n();
  const change = useChange();
  const state = useMissionState();
  const entry = useMemo(() => packOf(row.country).find(({ key }) => key === row.packKey), [row.country, row.packKey]);
  const differs = entry !== undefined && packNews(state, [entry]).differing.length > 0;
  if (!differs) return null;
  return (
    <Group gap="xs">
      <Text size="xs">{t('briefing.differs')}</Text>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => change({ key: 'editBriefing' }, (edit) => takeEntry(edit, row, entry))}
      >
        {t('briefing.takeThis')}
      </Button>
    </Group>
  );
}
