/** Two organisers released without knowing of each other: says so, and what puts it right. */
import { Alert, Button } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useAtOnce, useReleases, useWhen } from './useReleases.ts';

export function AtOnce({ href }: { href: string }) {
  const { t, format } = useI18n();
  const when = useWhen();
  const others = useAtOnce();
  const [newest] = useReleases();
  if (others.length === 0 || newest === undefined) return null;
  const named = others.map(({ number, madeAt, madeBy }) =>
    t('releases.atOnce.other', { number, name: madeBy ?? t('releases.atOnce.someone'), when: when(madeAt) }),
  );
  return (
    <Alert
      color="orange"
      mb="md"
      icon={<IconArrowsJoin />}
      title={t('releases.atOnce.title')}
      data-testid="releases-at-once"
    >
      {t('releases.atOnce.text', { number: newest.number, when: when(newest.madeAt), others: format.list(named) })}
      <Button component="a" href={href} size="compact-sm" mt="xs" display="block" w="fit-content">
        {t('releases.atOnce.do')}
      </Button>
    </Alert>
  );
}
