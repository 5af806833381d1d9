/** Locks a file that is about to be saved, and shows the key that whoever opens it has to be told. */
import { Button, Checkbox, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { KEY_LENGTH, newKey } from '#shared/export/missionFile/sealKey.ts';
import { useI18n, WithWords } from './i18n.tsx';
import classes from './SealChoice.module.css';

export interface SealWish {
  readonly wanted: boolean;
  readonly want: (wanted: boolean) => void;
  /** Another one for each file. */
  readonly key: string;
}

export function useSealWish(wantedAtFirst: boolean): SealWish {
  const [wanted, want] = useState(wantedAtFirst);
  const [key] = useState(() => newKey(crypto.getRandomValues(new Uint8Array(KEY_LENGTH))));
  return { wanted, want, key };
}

export function SealChoice({ wish }: { wish: SealWish }) {
  return (
    <WithWords area="seal">
      <Choice wish={wish} />
    </WithWords>
  );
}

function Choice({ wish: { wanted, want, key } }: { wish: SealWish }) {
  const { t } = useI18n();
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('seal.lock')}
        description={t('seal.lockHint')}
        checked={wanted}
        onChange={(event) => want(event.currentTarget.checked)}
      />
      {wanted && (
        <div className={classes['key']}>
          <Text size="sm" fw={600}>
            {t('seal.key')}
          </Text>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Code className={classes['signs'] ?? ''} data-testid="seal-key">
              {key}
            </Code>
            {isSecureContext && (
              <CopyButton value={key}>
                {({ copied, copy }) => (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                    onClick={copy}
                  >
                    {copied ? t('seal.copied') : t('seal.copy')}
                  </Button>
                )}
              </CopyButton>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {t('seal.keyHint')}
          </Text>
        </div>
      )}
    </Stack>
  );
}
