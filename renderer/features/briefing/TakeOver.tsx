/** For organisers: what the app ships of a country, and what of it is newer than what stands in the mission. */
import { Alert, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { packNews, takePack } from '#shared/domain/briefing/pack.ts';
import { packOf } from '#shared/places/briefings/packs.ts';
import { countryName } from '#shared/places/countries.ts';

export default function TakeOver({ country, bare }: { country: string; bare: boolean }) {
  const { t, locale } = useI18n();
  const change = useChange();
  const state = useMissionState();
  const pack = packOf(country);
  const { added, renewed } = useMemo(() => packNews(state, pack), [state, pack]);
  const count = added.length + renewed.length;
  if (pack.length === 0) return bare ? <Text c="dimmed">{t('briefing.noPack')}</Text> : null;
  if (count === 0) return null;
  return (
    <Alert
      variant="light"
      mb="md"
      title={t(bare ? 'briefing.take' : 'briefing.newer', { count })}
      data-testid="briefing-offer"
    >
      <Text size="sm" mb="sm">
        {t(bare ? 'briefing.takeHint' : 'briefing.newerHint')}
      </Text>
      <Button
        leftSection={<IconDownload size={16} />}
        data-testid="briefing-take"
        onClick={() => {
          const params = { country: countryName(country, locale) };
          change({ key: 'takeBriefing', params }, (edit) => takePack(edit, pack));
        }}
      >
        {t(bare ? 'briefing.take' : 'briefing.takeNewer')}
      </Button>
    </Alert>
  );
}
