import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWebApp } from '#renderer/stores/webApp.ts';
import { EmptyState } from './EmptyState.tsx';
import { useI18n } from './i18n.tsx';
import { type WhyMissing, whyMissing } from './missingPart.ts';

/** In the place of a screen that could not be fetched: another version is on the server, or there is no network. */
export function MissingPart() {
  const { t } = useI18n();
  const [why, setWhy] = useState<WhyMissing>();
  const [asking, setAsking] = useState(true);
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      setAsking(true);
      void whyMissing(import.meta.url).then((found) => {
        if (!current) return;
        setWhy(found);
        setAsking(false);
      });
    };
    ask();
    window.addEventListener('online', ask);
    return () => {
      current = false;
      window.removeEventListener('online', ask);
    };
  }, []);
  const renew = async (): Promise<void> => {
    setAsking(true);
    const found = await whyMissing(import.meta.url);
    // Without a network there is nothing to load the window from.
    if (found !== 'away') await useWebApp.getState().renew();
    setWhy(found);
    setAsking(false);
  };
  if (why === undefined) return null;
  const changed = why === 'changed';
  return (
    <EmptyState
      icon={changed ? <IconRefresh /> : <IconCloudOff />}
      title={t(changed ? 'shell.part.changed' : 'shell.part.away')}
      hint={t(changed ? 'shell.part.changedHint' : 'shell.part.awayHint')}
    >
      <Button loading={asking} onClick={() => void renew()} data-testid="renew">
        {t(changed ? 'shell.part.update' : 'common.retry')}
      </Button>
    </EmptyState>
  );
}
