/**
 * On every screen: what the newest release changes for the person at this device, until they acknowledge it. On a phone it is
 * one line that opens.
 */
import { Anchor, Button, Kbd, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBell, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import {
  useChange,
  useMayAcknowledgeFor,
  useMission,
  useMissionSnapshot,
  useMissionState,
  useReadOnly,
  useRow,
} from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { type NoticesHere, useNotices } from '#renderer/sync/useNotices.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { acknowledge } from '#shared/domain/release/makeRelease.ts';
import type { Unread } from '#shared/domain/release/reading.ts';
import { releasesOf } from '#shared/domain/release/releases.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { AtOnce } from './AtOnce.tsx';
import { Differences } from './Differences.tsx';
import classes from './Releases.module.css';
import { useHandBackCommand } from './useHandBackCommand.ts';
import { useTellReleases } from './useTellReleases.ts';
import { useUnread } from './useReleases.ts';

const ACKNOWLEDGE_SHORTCUT = 'A';

/** `knownId`: the release that was here when this mission was opened, of which the system tells nobody. */
export default function ReleaseNotice({ knownId }: { knownId: string | undefined }) {
  return (
    <WithWords area="releases">
      <Notices knownId={knownId} />
    </WithWords>
  );
}

function Notices({ knownId }: { knownId: string | undefined }) {
  const { personId } = useOwnPerson();
  const unread = useUnread(personId);
  const views = useMissionSnapshot(({ readOnly, self }) => readOnly || self?.role === 'viewer');
  const organises = !useReadOnly('releases');
  useTellReleases(knownId, unread);
  const { locale, pick } = useI18n();
  const { title } = useMission();
  // Here, since this is drawn wherever there is a release: what has changed of this device meanwhile is said to the server.
  const notices = useNotices({ locale, title: pick(title) });
  useHandBackCommand();
  return (
    <>
      {organises && <AtOnceHere />}
      {unread !== undefined && personId !== undefined && !views && (
        <Notice key={unread.release.id} unread={unread} personId={personId} notices={notices} />
      )}
    </>
  );
}

function AtOnceHere() {
  const { id } = useMission();
  return <AtOnce href={`#/m/${id}/releases/new`} />;
}

function Notice({ unread, personId, notices }: { unread: Unread; personId: string; notices: NoticesHere }) {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(!phone);
  const id = useId();
  const { release, since, differences, items } = unread;
  const { number } = release;
  const say = useAcknowledge(unread, personId);
  const may = useMayAcknowledgeFor(personId);
  const label = t('releases.notice.acknowledge');
  useCommands(
    useMemo((): Command[] => {
      if (!may) return [];
      return [
        {
          id: 'acknowledgeRelease',
          section: 'do',
          label: `${label} · ${t('releases.number', { number })}`,
          // What is not on the screen is not acknowledged by a key that may be struck by mistake.
          ...(opened ? { shortcut: ACKNOWLEDGE_SHORTCUT } : {}),
          run: say,
        },
      ];
    }, [t, label, number, opened, say, may]),
  );
  const head =
    since === undefined && differences.length === 0
      ? t('releases.notice.first', { number, count: items })
      : t('releases.notice.changes', { number, count: differences.length });
  return (
    <section className={classes['notice']} aria-labelledby={id} data-testid="release-notice">
      <div className={classes['bar']}>
        <h2 id={id} role="status">
          {head}
        </h2>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={opened}
          rightSection={opened ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'releases.notice.hide' : 'releases.notice.show')}
        </Button>
        {opened && may && (
          <Button
            size="compact-sm"
            rightSection={<Kbd size="xs">{ACKNOWLEDGE_SHORTCUT}</Kbd>}
            visibleFrom="sm"
            aria-label={label}
            aria-keyshortcuts={ACKNOWLEDGE_SHORTCUT}
            onClick={say}
            data-testid="acknowledge"
          >
            {label}
          </Button>
        )}
      </div>
      {opened && (
        <>
          <div className={classes['opened']}>
            <Told unread={unread} />
            {!may && <NotLinked personId={personId} />}
            <TellButton notices={notices} />
          </div>
          {may && (
            <div className={classes['below']}>
              <Button size="sm" fullWidth onClick={say} data-testid="acknowledge-below">
                {label}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Told({ unread: { release, since, differences } }: { unread: Unread }) {
  const { t, pick } = useI18n();
  const { id: missionId } = useMission();
  const state = useMissionState();
  const before = since ?? state.tables.releases.get(release.previousId ?? '');
  // What was said with each release that they have not acknowledged, the newest first.
  const all = releasesOf(state);
  const end = since === undefined ? 1 : all.findIndex(({ id }) => id === since.id);
  const messages = all.slice(0, end).filter(({ message }) => pick(message) !== '');
  return (
    <>
      {messages.map(({ id, message }) => (
        <Text key={id} size="sm" mb="xs" className={classes['message'] ?? ''}>
          {pick(message)}
        </Text>
      ))}
      {since === undefined && (
        <Text size="sm" mb={4}>
          {t('releases.notice.readAll')}{' '}
          <Anchor size="sm" underline="always" href={`#/m/${missionId}/programme`}>
            {t('releases.notice.programme')}
          </Anchor>
        </Text>
      )}
      {before !== undefined && differences.length > 0 && (
        <Text size="xs" c="dimmed">
          {t(since === undefined ? 'releases.notice.before' : 'releases.notice.since', { number: before.number })}
        </Text>
      )}
      <Differences all={differences} />
    </>
  );
}

/** The server takes it from oneself and from organisers alone; who one is there, a lead says. */
function NotLinked({ personId }: { personId: string }) {
  const { t, locale } = useI18n();
  const person = useRow('people', personId);
  const name = person === undefined ? '' : displayName(person, locale);
  return (
    <Text size="sm" mt="xs" c="dimmed" data-testid="acknowledge-not-linked">
      {t('releases.notice.notLinked', { name })}
    </Text>
  );
}

function useAcknowledge({ release }: Unread, personId: string): () => void {
  const { t } = useI18n();
  const change = useChange();
  const { id: releaseId, number } = release;
  return useMemo(
    () => () => {
      const now = new Date().toISOString();
      const made = change({ key: 'acknowledgeRelease', params: { number } }, (edit) =>
        acknowledge(edit, now, { releaseId, personId, how: 'self' }),
      );
      if (!made.ok) notify({ id: 'release', color: 'red', message: t('releases.notice.failed') });
    },
    [t, change, releaseId, number, personId],
  );
}

/** Asks the browser, which asks the person: never before they press this. */
function TellButton({ notices }: { notices: NoticesHere }) {
  const { t } = useI18n();
  const host = useHost();
  const [asks, setAsks] = useState(() => host.asksForReminders());
  if (!asks && notices.state !== 'off') return null;
  const ask = async (): Promise<void> => {
    const allowed = await host.allowReminders();
    setAsks(false);
    const closed = allowed && notices.state === 'off' && (await notices.turn(true)) === 'done';
    const said = closed ? 'releases.notice.tellClosed' : 'releases.notice.tellOn';
    notify({ message: t(allowed ? said : 'releases.notice.tellBlocked') });
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      mt="xs"
      leftSection={<IconBell size={14} />}
      loading={notices.busy}
      onClick={() => void ask()}
      data-testid="tell-releases"
    >
      {t('releases.notice.tell')}
    </Button>
  );
}
