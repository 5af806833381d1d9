/** Whom a release concerns: who has acknowledged it, and those who have not with their telephone, to be told and marked. */
import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconTableDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live } from '#shared/domain/change/missionState.ts';
import { differencesFor, type ItemDifference, touchedBy } from '#shared/domain/release/differences.ts';
import { acknowledge } from '#shared/domain/release/makeRelease.ts';
import { readingOf } from '#shared/domain/release/reading.ts';
import type { Acknowledgement, Release } from '#shared/domain/release/release.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { Differences } from './Differences.tsx';
import classes from './Releases.module.css';
import { saveTouched } from './saveTouched.ts';
import { useWhen } from './useReleases.ts';

export interface TouchedPerson {
  readonly person: Person;
  readonly reading: Acknowledgement | undefined;
  readonly differences: readonly ItemDifference[];
}

/** Those who have not acknowledged first, each by name. */
export function touchedPeople(
  state: MissionState,
  release: Release,
  differences: readonly ItemDifference[],
  nameOf: (person: Person) => string,
): readonly TouchedPerson[] {
  return [...touchedBy(differences)]
    .flatMap((id): TouchedPerson[] => {
      const person = live(state, 'people', id);
      if (person === undefined) return [];
      return [{ person, reading: readingOf(state, release, id), differences: differencesFor(differences, id) }];
    })
    .toSorted(
      (a, b) =>
        Number(a.reading !== undefined) - Number(b.reading !== undefined) ||
        nameOf(a.person).localeCompare(nameOf(b.person)),
    );
}

export function Touched({ release, differences }: { release: Release; differences: readonly ItemDifference[] }) {
  const { t, locale } = useI18n();
  const state = useMissionState();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const people = useMemo(
    () => touchedPeople(state, release, differences, (person) => displayName(person, locale)),
    [state, release, differences, locale],
  );
  if (people.length === 0) return <Text c="dimmed">{t('releases.nothingTold')}</Text>;
  const missing = people.filter(({ reading }) => reading === undefined);
  const selected = missing.filter(({ person }) => chosen.has(person.id)).map(({ person }) => person.id);
  const choose = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <Tools release={release} people={people} selected={selected} onTold={() => setChosen(new Set())} />
      {missing.length === 0 ? (
        <Text size="sm" mb="xs" role="status">
          {t('releases.everyoneRead')}
        </Text>
      ) : (
        <Group gap="md" mb="xs">
          <Checkbox
            label={t('releases.selectAll')}
            checked={selected.length === missing.length}
            indeterminate={selected.length > 0 && selected.length < missing.length}
            onChange={(event) =>
              choose(
                missing.map(({ person }) => person.id),
                event.currentTarget.checked,
              )
            }
          />
          <Checkbox
            label={t('releases.onlyMissing', { count: missing.length })}
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
          />
        </Group>
      )}
      <ul className={classes['list']}>
        {(onlyMissing ? missing : people).map((one) => (
          <PersonLine
            key={one.person.id}
            touched={one}
            chosen={chosen.has(one.person.id)}
            onChoose={(on) => choose([one.person.id], on)}
          />
        ))}
      </ul>
    </>
  );
}

function Tools({
  release,
  people,
  selected,
  onTold,
}: {
  release: Release;
  people: readonly TouchedPerson[];
  selected: readonly string[];
  onTold: () => void;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const change = useChange();
  const host = useHost();
  const state = useMissionState();
  const when = useWhen();
  const [busy, setBusy] = useState(false);
  const count = selected.length;
  const tell = (): void => {
    const now = new Date().toISOString();
    const { id: releaseId, number } = release;
    const made = change({ key: 'tellOfRelease', params: { number } }, (edit) => {
      for (const personId of selected) acknowledge(edit, now, { releaseId, personId, how: 'told' });
    });
    if (!made.ok) return notify({ id: 'release', color: 'red', message: t('releases.notice.failed') });
    onTold();
    notify({ id: 'release', message: t('releases.told', { count }) });
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const saved = await saveTouched({ i18n, host, state, release, people, when }).finally(() => setBusy(false));
    const problem = saved.ok ? undefined : fileErrorText(t, format, saved.error);
    if (saved.ok) notify({ id: 'release', message: t('releases.saved', { name: saved.value.name }) });
    else if (problem !== undefined) notify({ id: 'release', color: 'red', message: problem });
  };
  return (
    <Group gap="xs" mb="sm" align="center">
      <Button size="xs" disabled={count === 0} onClick={tell} data-testid="mark-told">
        {t('releases.markTold', { count })}
      </Button>
      <Text size="xs" c="dimmed" flex={1} miw={160}>
        {t('releases.toldHint')}
      </Text>
      <Button
        size="xs"
        variant="default"
        loading={busy}
        leftSection={<IconTableDown size={14} />}
        onClick={() => void save()}
        data-testid="save-touched"
      >
        {t('releases.saveSheet')}
      </Button>
    </Group>
  );
}

function PersonLine({
  touched: { person, reading, differences },
  chosen,
  onChoose,
}: {
  touched: TouchedPerson;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}) {
  const { t, pick, locale } = useI18n();
  const state = useMissionState();
  const when = useWhen();
  const [opened, setOpened] = useState(false);
  const name = displayName(person, locale) || t('programme.unnamed');
  const { mobile } = person;
  const missing = reading === undefined;
  return (
    <li className={classes['person']} data-testid="touched-person">
      <Checkbox
        aria-label={t('releases.select', { name })}
        checked={!missing || chosen}
        disabled={!missing}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <div className={classes['facts']}>
          <span className={classes['who']}>
            <strong>{name}</strong>
            <span>{pick(live(state, 'organisations', person.organisationId)?.name)}</span>
          </span>
          {mobile !== undefined && mobile !== '' && (
            <Anchor size="sm" href={telephone(mobile)}>
              {mobile}
            </Anchor>
          )}
          <span className={classes['state']} data-missing={missing || undefined}>
            {missing ? t('releases.ack.none') : t(`releases.ack.${reading.how}`, { when: when(reading.at) })}
          </span>
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-expanded={opened}
            aria-label={t('releases.whatFor', { name })}
            onClick={() => setOpened(!opened)}
          >
            {t('releases.changes', { count: differences.length })}
          </Anchor>
        </div>
        {opened && <Differences all={differences} />}
      </div>
    </li>
  );
}

const telephone = (mobile: string): string => `tel:${mobile.replaceAll(/[^+\d]/g, '')}`;
