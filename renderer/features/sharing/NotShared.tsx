/** The mission is on this device alone: what it means to share it, and by which server. */
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMissionSnapshot, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { shareMission } from '#renderer/sync/joining.ts';
import { runningSync } from '#renderer/sync/running.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { type JoinLink, joinPath } from '#shared/sync/joinLink.ts';
import { LinkField } from './PasteLink.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import { useConnections } from './useShared.ts';

export function NotShared({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const readOnly = useMissionSnapshot((snapshot) => snapshot.readOnly);
  return (
    <Section title={t('sharing.share.alone')}>
      <Stack gap="md">
        <Text>{readOnly ? t('sharing.share.readOnly') : t('sharing.share.what')}</Text>
        {!readOnly && <Servers missionId={missionId} />}
      </Stack>
    </Section>
  );
}

function Servers({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const connections = useConnections();
  const [chosen, setChosen] = useState<string>();
  const [other, setOther] = useState(false);
  if (connections === undefined) return null;
  const address = chosen ?? connections[0]?.address;
  return (
    <>
      {connections.length > 0 && (
        <Radio.Group label={t('sharing.share.server')} value={address ?? null} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            {connections.map((one) => (
              <Radio
                key={one.address}
                value={one.address}
                label={t('sharing.share.serverAs', { server: serverName(one.address), name: one.name })}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {address !== undefined && <ShareButton missionId={missionId} address={address} />}
      {address === undefined && <Text size="sm">{t('sharing.share.noServer')}</Text>}
      {address !== undefined && !other ? (
        <Button variant="subtle" size="compact-sm" w="fit-content" ml={-8} onClick={() => setOther(true)}>
          {t('sharing.share.otherServer')}
        </Button>
      ) : (
        <ByLink />
      )}
    </>
  );
}

function ByLink() {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  // Who comes to a server anew is asked for their name there, and comes back here.
  const go = ({ secret, address }: JoinLink): void => navigate(`${joinPath(secret)}/${encodeURIComponent(address)}`);
  return <LinkField submit={t('sharing.share.takeLink')} onLink={go} />;
}

function ShareButton({ missionId, address }: { missionId: string; address: string }) {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const store = useMissionStore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const share = async (): Promise<void> => {
    setBusy(true);
    await store.settled();
    const answer = await shareMission(workspace, (to) => host.serverBase(to), missionId, address);
    setBusy(false);
    if (answer.kind === 'ok') {
      await runningSync(workspace, host);
      return;
    }
    const mayNot = answer.kind === 'refused' && answer.refusal.refused === 'noMission';
    setProblem(mayNot ? t('sharing.error.cannotBegin') : failureText(t, answer, serverName(address)));
  };
  return (
    <>
      {problem !== undefined && (
        <Alert color="orange" role="alert">
          {problem}
        </Alert>
      )}
      <Group gap="xs">
        <Button loading={busy} onClick={() => void share()} data-testid="share-mission">
          {t('sharing.share.share')}
        </Button>
      </Group>
    </>
  );
}
