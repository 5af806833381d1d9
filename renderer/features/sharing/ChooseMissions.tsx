/** Another device of somebody who is there already chooses which missions it gets. */
import { Alert, Button, Loader, Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useMissions, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { hello, type Hello } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './Sharing.module.css';
import { failureText, serverName } from './refusalText.ts';
import { useAsked } from './useAsked.ts';

export function ChooseMissions({ address, onTake }: { address: string; onTake: (missionId: string) => void }) {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const [, navigate] = useLocation();
  const ask = useCallback(
    async () => hello({ workspace, baseOf: (to) => host.serverBase(to), address }),
    [workspace, host, address],
  );
  const { answer, again } = useAsked(ask);
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.chooseMissions')}
      </Title>
      {answer === undefined && <Loader size="sm" aria-label={t('common.loading')} />}
      {answer?.kind === 'ok' && <MissionChoices missions={answer.value.missions} onTake={onTake} />}
      {answer !== undefined && answer.kind !== 'ok' && (
        <Alert color="orange" role="alert">
          {failureText(t, answer, serverName(address))}
          <Button size="compact-sm" variant="default" mt="xs" display="block" onClick={again}>
            {t('common.retry')}
          </Button>
        </Alert>
      )}
      <Button variant="default" w="fit-content" onClick={() => navigate('/')}>
        {t('sharing.join.home')}
      </Button>
    </>
  );
}

function MissionChoices({ missions, onTake }: { missions: Hello['missions']; onTake: (missionId: string) => void }) {
  const { t, pick } = useI18n();
  const here = new Set(useMissions()?.map(({ id }) => id));
  if (missions.length === 0) return <Text>{t('sharing.join.noMissions')}</Text>;
  return (
    <ul className={classes['list']}>
      {missions.map(({ missionId, names, role }) => {
        const title = pick(names) || t('sharing.join.unnamedMission');
        return (
          <li key={missionId} className={classes['line']}>
            <span className={classes['who']}>
              <strong>{title}</strong>
              <span>{t(`sharing.role.${role}`)}</span>
            </span>
            {here.has(missionId) && (
              <Text size="sm" c="dimmed">
                {t('sharing.join.here')}
              </Text>
            )}
            <Button size="xs" aria-label={`${t('sharing.join.take')}: ${title}`} onClick={() => onTake(missionId)}>
              {t('sharing.join.take')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
