/** The last tab of a phone: screens that have no tab of their own. */
import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useOnDemand } from '#renderer/ui/useOnDemand.ts';
import classes from './MissionFrame.module.css';
import type { MissionScreen } from './routes.tsx';

const ChoiceMenu = lazy(() => import('#renderer/ui/ChoiceMenu.tsx'));

export function MoreTab({
  screens,
  current,
  onGo,
}: {
  screens: readonly MissionScreen[];
  /** The path of the screen in hand. */
  current: string;
  onGo: (path: string) => void;
}) {
  const { t } = useI18n();
  const { button, opened, wanted, close } = useOnDemand();
  const active = screens.some(({ path }) => path === current);
  return (
    <div className={classes['more']}>
      <UnstyledButton
        className={classes['tab']}
        data-active={active || undefined}
        aria-haspopup="menu"
        data-testid="more-screens"
        {...button}
      >
        <IconDots size={20} />
        <span>{t('shell.more')}</span>
      </UnstyledButton>
      {wanted && (
        <Suspense>
          <ChoiceMenu
            label={t('shell.more')}
            choices={screens.map(({ path, label }) => ({ value: path, text: t(label) }))}
            chosen={current}
            choose={onGo}
            opened={opened}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
