import { Alert, Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** That the server did not take some changes, and the way to them. */
export function AsideNote({ count, onOpen }: { count: number; onOpen: () => void }) {
  const { t } = useI18n();
  if (count === 0) return null;
  return (
    <Alert color="orange" icon={<IconHandStop />} title={t('shell.sync.setAside', { count })}>
      {t('sharing.aside.hint')}
      <Button size="compact-sm" variant="default" mt="xs" display="block" onClick={onOpen}>
        {t('sharing.aside.look')}
      </Button>
    </Alert>
  );
}
