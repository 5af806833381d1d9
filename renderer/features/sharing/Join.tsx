/** Coming to a mission of others, at `#/join/<secret>`, or at `#/join` by a link that is pasted. */
import { Alert, Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation, useParams } from 'wouter';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { ScreenMenus } from '#renderer/ui/ScreenMenus.tsx';
import { useDocumentTitle } from '#renderer/ui/useDocumentTitle.ts';
import { type JoinLink, joinLinkText, readJoinLink } from '#shared/sync/joinLink.ts';
import { ChooseMissions } from './ChooseMissions.tsx';
import { FirstReading } from './FirstReading.tsx';
import { Invited } from './Invited.tsx';
import { InTheWay } from './InTheWay.tsx';
import classes from './Join.module.css';
import { PasteLink } from './PasteLink.tsx';
import { serverName } from './refusalText.ts';
import { type Joining, type JoinStage, useJoin } from './useJoin.ts';

export default function Join() {
  const { t } = useI18n();
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <Anchor href="#/" underline="never" className={classes['brand'] ?? ''}>
          {t('common.appName')}
        </Anchor>
        <ScreenMenus at="top" />
      </header>
      <main className={classes['main']}>
        <WithWords area="sharing">
          <JoinSteps key={path} path={path} />
        </WithWords>
      </main>
    </div>
  );
}

/** `<secret>`, or `<secret>/<address of the server>` from within the app. */
function linkAt(path: string, ownServer: string | null): JoinLink | null {
  const [secret = '', ...rest] = path.split('/');
  const address = rest.length === 0 ? ownServer : decoded(rest.join('/'));
  // The desktop learns the server from the link alone.
  return secret === '' || address === null ? null : readJoinLink(joinLinkText({ address, secret }));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function JoinSteps({ path }: { path: string }) {
  const { t } = useI18n();
  useDocumentTitle(t('sharing.join.title'));
  const { ownServer } = useHost();
  const link = linkAt(path, ownServer);
  const first: JoinStage = link === null ? { kind: 'link' } : { kind: 'looking', link };
  const joining = useJoin(first);
  const { look } = joining;
  useEffect(() => {
    if (link !== null) void look(link);
    // Asked once; what is pasted asks by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Stack gap="lg">
      <Stage joining={joining} />
    </Stack>
  );
}

function Stage({ joining }: { joining: Joining }) {
  const { t } = useI18n();
  const { stage, look } = joining;
  switch (stage.kind) {
    case 'link':
      return <PasteLink onLink={(link) => void look(link)} />;
    case 'elsewhere':
      return <Elsewhere href={joinLinkText(stage.link)} server={serverName(stage.link.address)} />;
    case 'looking':
      return (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{t('sharing.join.looking', { server: serverName(stage.link.address) })}</Text>
        </Group>
      );
    case 'failed':
      return <Failed problem={stage.problem} {...(stage.again ? { onAgain: () => void look(stage.link) } : {})} />;
    case 'invited':
      return <Invited stage={stage} onTake={(joiner) => void joining.take(joiner)} />;
    case 'choose':
      return <ChooseMissions address={stage.address} onTake={(id) => void joining.begin(id, stage.address)} />;
    case 'founded':
      return <Founded server={serverName(stage.address)} />;
    default:
      return <Arrival joining={joining} stage={stage} />;
  }
}

function Arrival({ joining, stage }: { joining: Joining; stage: Extract<JoinStage, { kind: 'mission' }> }) {
  const { t } = useI18n();
  const { missionId, address, began } = stage;
  switch (began.kind) {
    case 'begun':
      return <FirstReading missionId={missionId} />;
    case 'here':
      return <AllWell text={t('sharing.join.member')} missionId={missionId} />;
    case 'inTheWay':
      return <InTheWay missionId={missionId} onReplace={async () => joining.replace(missionId, address)} />;
    default:
      return (
        <AllWell text={t('sharing.join.otherServer', { server: serverName(began.address) })} missionId={missionId} />
      );
  }
}

function Elsewhere({ href, server }: { href: string; server: string }) {
  const { t } = useI18n();
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.title')}
      </Title>
      <Text>{t('sharing.join.elsewhere', { server })}</Text>
      <Button component="a" href={href} w="fit-content">
        {t('sharing.join.openThere', { server })}
      </Button>
    </>
  );
}

function Failed({ problem, onAgain }: { problem: string; onAgain?: () => void }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.title')}
      </Title>
      <Alert color="orange" icon={<IconMailOff />} role="alert">
        {problem}
      </Alert>
      <Group gap="xs">
        {onAgain !== undefined && <Button onClick={onAgain}>{t('common.retry')}</Button>}
        <Button variant="default" onClick={() => navigate('/')}>
          {t('sharing.join.home')}
        </Button>
      </Group>
    </>
  );
}

function Founded({ server }: { server: string }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.founded', { server })}
      </Title>
      <Text>{t('sharing.join.foundedHint')}</Text>
      <Button w="fit-content" onClick={() => navigate('/')} data-testid="join-home">
        {t('sharing.join.home')}
      </Button>
    </>
  );
}

function AllWell({ text, missionId }: { text: string; missionId: string }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <>
      <Title order={1} size="h2">
        {t('sharing.join.title')}
      </Title>
      <Text>{text}</Text>
      <Button w="fit-content" onClick={() => navigate(`/m/${missionId}`)}>
        {t('sharing.join.open')}
      </Button>
    </>
  );
}
