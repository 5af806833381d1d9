/** The switch by which this device is told of new releases while the browser is closed, where the server and the browser can. */
import { Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import type { Turned } from '#renderer/sync/notices.ts';
import { useNotices } from '#renderer/sync/useNotices.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { Section } from './Section.tsx';

/** Nothing where there is no such thing. `section`: under a heading of its own. */
export function ReleaseNotices({ section = false }: { section?: boolean }) {
  const { t, locale, pick } = useI18n();
  const { title } = useMission();
  const { state, busy, turn } = useNotices({ locale, title: pick(title) });
  const [turned, setTurned] = useState<Turned>('done');
  const [wanted, setWanted] = useState(false);
  if (state === undefined || state === 'absent') return null;
  const change = async (on: boolean): Promise<void> => {
    setWanted(on);
    setTurned(await turn(on));
  };
  const inside = (
    <div>
      {state === 'homeScreen' ? (
        <Text size="sm">{t('sharing.notices.homeScreen')}</Text>
      ) : (
        <Switch
          checked={busy ? wanted : state === 'on'}
          disabled={busy}
          label={t('sharing.notices.label')}
          description={t('sharing.notices.hint')}
          onChange={({ currentTarget: { checked } }) => void change(checked)}
          data-testid="release-notices"
        />
      )}
      <Text size="sm" c="orange" role="status" mt={turned === 'done' ? 0 : 6}>
        {turned === 'done' ? '' : t(`sharing.notices.${turned}`)}
      </Text>
    </div>
  );
  return section ? <Section title={t('sharing.notices.title')}>{inside}</Section> : inside;
}
