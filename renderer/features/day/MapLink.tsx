import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconMap2 } from '@tabler/icons-react';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { mapUrl } from './mapAddress.ts';

/** Opens a place in the map of the device. Without a network it is there and says so: a map app may have the city kept. */
export function MapLink({ words, place }: { words: string; place: string }) {
  const { t } = useI18n();
  const host = useHost();
  const { online } = useNetwork();
  if (words === '') return null;
  const href = mapUrl(words, navigator.userAgent);
  return (
    <Button
      component="a"
      href={href}
      variant="subtle"
      size="sm"
      px={8}
      leftSection={<IconMap2 size={18} />}
      aria-label={t(online ? 'day.mapOf' : 'day.mapOfOffline', { place })}
      onClick={(event) => {
        // `geo:` goes to the system by the link itself.
        if (!href.startsWith('https:')) return;
        event.preventDefault();
        host.openExternal(href);
      }}
    >
      {online ? t('day.mapOpen') : t('day.mapOpenOffline')}
    </Button>
  );
}
