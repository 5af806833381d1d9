import { Anchor, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileArrowRight, IconMap2, IconMailOpened, IconPencilPlus } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './MissionsHome.module.css';
import { RouteLine } from './RouteLine.tsx';
import { useBeginnings } from './useBeginnings.ts';

/** What a person sees who has no mission yet. */
export function FirstRun() {
  const { t } = useI18n();
  const { openSample, startMission, openFile, join, busy } = useBeginnings();
  // After an accident the missions may be gone and their backups there.
  const { backups } = useHost().capabilities;
  return (
    <>
      <div className={classes['hero']}>
        <RouteLine />
        <Title order={1}>{t('mission.welcome')}</Title>
        <Text c="dimmed" mt="xs">
          {t('mission.tagline')}
          <br />
          {t('mission.welcomeHint')}
        </Text>
      </div>
      <div className={classes['choices']}>
        <Choice
          testId="open-sample"
          main
          Icon={IconMap2}
          title={t('mission.openSample')}
          hint={t('mission.openSampleHint')}
          disabled={busy}
          onClick={openSample}
        />
        <Choice
          testId="start-mission"
          Icon={IconPencilPlus}
          title={t('mission.start')}
          hint={t('mission.startHint')}
          onClick={startMission}
        />
        <Choice
          testId="open-mission-file"
          Icon={IconFileArrowRight}
          title={t('mission.openFile')}
          hint={t('mission.openFileHint')}
          onClick={openFile}
        />
        <Choice
          testId="join-mission"
          Icon={IconMailOpened}
          title={t('mission.join')}
          hint={t('mission.joinHint')}
          onClick={join}
        />
      </div>
      {backups && (
        <Text ta="center" mt="lg">
          <Anchor href="#/backups">{t('storage.backups.title')}</Anchor>
        </Text>
      )}
    </>
  );
}

function Choice({
  testId,
  main = false,
  disabled = false,
  Icon,
  title,
  hint,
  onClick,
}: {
  testId: string;
  main?: boolean;
  disabled?: boolean;
  Icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  hint: string;
  onClick: () => void;
}) {
  return (
    <UnstyledButton
      className={classes['choice']}
      data-testid={testId}
      data-main={main || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={28} stroke={1.6} />
      <strong>{title}</strong>
      <Text component="span" size="sm" c="dimmed">
        {hint}
      </Text>
    </UnstyledButton>
  );
}
