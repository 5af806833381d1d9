/** An invitation that was just made: to be copied, or scanned from this screen. It is shown once, here. */
import { ActionIcon, Button, CopyButton, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './Sharing.module.css';

const QrCode = lazy(() => import('#renderer/ui/QrCode.tsx'));

export function LinkToPass({
  title,
  hint,
  link,
  label,
  onClose,
}: {
  title: string;
  hint: string;
  link: string;
  /** What kind of link it is; an invitation where nothing is said. */
  label?: string;
  onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Stack gap="sm" role="region" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <Text size="sm">{hint}</Text>
      <TextInput
        readOnly
        label={label ?? t('sharing.invite.link')}
        value={link}
        classNames={{ input: classes['link'] ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
        data-testid="invite-link"
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button
            w="fit-content"
            variant={copied ? 'light' : 'filled'}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={copy}
          >
            {copied ? t('sharing.invite.copied') : t('sharing.invite.copy')}
          </Button>
        )}
      </CopyButton>
      <Suspense fallback={<Skeleton w={240} h={240} />}>
        <QrCode text={link} label={t('sharing.invite.qr')} />
      </Suspense>
    </Stack>
  );
}
