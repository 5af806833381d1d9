/** Before a release is made: what it changes for whom, what is still open, and that it cannot be taken back. */
import { Alert, Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { live, liveRows, type MissionState } from '#shared/domain/change/missionState.ts';
import type { LocalText } from '#shared/domain/fields.ts';
import { asReleased } from '#shared/domain/release/asReleased.ts';
import { differencesBetween, touchedBy } from '#shared/domain/release/differences.ts';
import { hasUnreleased } from '#shared/domain/release/makeRelease.ts';
import { atOnce, currentRelease, releasesOf } from '#shared/domain/release/releases.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { Differences } from './Differences.tsx';
import classes from './Releases.module.css';
import { useMakeRelease } from './useMakeRelease.ts';

export function ReleaseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const state = useMissionState();
  const number = (releasesOf(state)[0]?.number ?? 0) + 1;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={phone}
      title={t('releases.dialog.title', { number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content state={state} number={number} onClose={onClose} />
    </Modal>
  );
}

function Content({ state, number, onClose }: { state: MissionState; number: number; onClose: () => void }) {
  const { t } = useI18n();
  const newest = currentRelease(state);
  const differences = useMemo(() => differencesBetween(asReleased(state, newest), state), [state, newest]);
  // A release that brings two together is made also where the draft is as the newest one says.
  const together = useMemo(() => atOnce(state).length > 0, [state]);
  const unreleased = useMemo(() => hasUnreleased(state), [state]);
  const empty = newest === undefined && liveRows(state, 'programmeItems').length === 0;
  if (empty) return <NotPossible title={t('releases.dialog.empty')} onClose={onClose} />;
  if (!unreleased && !together) {
    const title = t('releases.dialog.nothing', { number: newest?.number ?? 0 });
    return <NotPossible title={title} hint={t('releases.dialog.nothingHint')} onClose={onClose} />;
  }
  return (
    <Stack gap="md">
      <Clashes onClose={onClose} />
      <div>
        <Text fw={600} size="sm">
          {newest === undefined
            ? t('releases.dialog.first')
            : differences.length === 0
              ? t('releases.dialog.small')
              : t('releases.dialog.since', { number: newest.number })}
        </Text>
        <Differences all={differences} withPeople most={newest === undefined ? 3 : 20} />
      </div>
      <Concerned ids={[...touchedBy(differences)]} />
      <Make number={number} onClose={onClose} />
    </Stack>
  );
}

function NotPossible({ title, hint, onClose }: { title: string; hint?: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Stack gap="sm" data-testid="nothing-to-release">
      <Text fw={600}>{title}</Text>
      {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** They warn and forbid nothing: a release may be urgent for another item. */
function Clashes({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const go = useGo();
  const count = useClashes().length;
  if (count === 0) return null;
  return (
    <Alert color="orange">
      {t('releases.dialog.clashes', { count })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => {
          onClose();
          go('programme');
        }}
      >
        {t('releases.dialog.look')}
      </Anchor>
    </Alert>
  );
}

const NAMED = 12;

function Concerned({ ids }: { ids: readonly string[] }) {
  const { t, locale } = useI18n();
  const state = useMissionState();
  const [all, setAll] = useState(false);
  const names = useMemo(
    () =>
      ids
        .flatMap((id) => {
          const person = live(state, 'people', id);
          return person === undefined ? [] : [displayName(person, locale) || t('programme.unnamed')];
        })
        .toSorted((a, b) => a.localeCompare(b, locale)),
    [ids, state, locale, t],
  );
  if (ids.length === 0) return null;
  return (
    <section aria-label={t('releases.concerns', { count: ids.length })}>
      <Text fw={600} size="sm">
        {t('releases.concerns', { count: ids.length })}
      </Text>
      <List size="sm" className={classes['concerned'] ?? ''} data-testid="concerned">
        {(all ? names : names.slice(0, NAMED)).map((name, index) => (
          <List.Item key={`${name}/${index}`}>{name}</List.Item>
        ))}
      </List>
      {!all && names.length > NAMED && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('releases.showAll', { count: names.length })}
        </Button>
      )}
    </section>
  );
}

function Make({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = useI18n();
  const go = useGo();
  const make = useMakeRelease();
  const [message, setMessage] = useState<LocalText>({});
  return (
    <>
      <LocalTextField
        label={t('releases.dialog.message')}
        description={t('releases.dialog.messageHint')}
        stored={message}
        multiline
        onCommit={setMessage}
      />
      <div className={classes['final']}>
        <Text size="sm">{t('releases.dialog.final')}</Text>
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            onClick={() => {
              const id = make(number, message);
              if (id !== undefined) go('releases', id);
            }}
            data-testid="make-release"
          >
            {t('releases.dialog.do', { number })}
          </Button>
        </Group>
      </div>
    </>
  );
}
