/** Releases: what the delegation was told, when and by whom, and for organisers who has acknowledged it. */
import { Badge, Button, Text } from '@mantine/core';
import { IconFileExport, IconMailForward, IconSend, IconVersions } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useHandsBack } from '#renderer/data/handsBack.ts';
import { useMission, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo, usePlaceParts } from '#renderer/ui/useGo.ts';
import { touchedBy } from '#shared/domain/release/differences.ts';
import { readingOf } from '#shared/domain/release/reading.ts';
import type { Release } from '#shared/domain/release/release.ts';
import HandBack from './HandBack.tsx';
import { OneRelease } from './OneRelease.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import classes from './Releases.module.css';
import { SaveReleases } from './SaveReleases.tsx';
import { useDifferences, useReleases, useWhen } from './useReleases.ts';

/** In the address, where a release's id stands otherwise. */
const NEW = 'new';
const BACK = 'back';

export default function Releases() {
  return (
    <WithWords area="releases">
      <Screen />
    </WithWords>
  );
}

function Screen() {
  const [part] = usePlaceParts();
  const organises = !useReadOnly('releases');
  const go = useGo();
  const handsBack = useHandsBack();
  if (part !== undefined && part !== NEW && part !== BACK)
    return <OneRelease key={part} id={part} organises={organises} />;
  return (
    <div className={classes['page']}>
      <ReleaseList
        organises={organises}
        onMake={() => go('releases', NEW)}
        onHandBack={handsBack ? () => go('releases', BACK) : undefined}
      />
      {part === NEW && organises && <ReleaseDialog onClose={() => go('releases')} />}
      {part === BACK && handsBack && <HandBack onClose={() => go('releases')} />}
    </div>
  );
}

interface ReleaseListProps {
  readonly organises: boolean;
  readonly onMake: () => void;
  readonly onHandBack: (() => void) | undefined;
}

function ReleaseList({ organises, onMake, onHandBack }: ReleaseListProps) {
  const { t } = useI18n();
  const all = useReleases();
  return (
    <>
      <PageHeader title={t('shell.releases')} oneLine>
        {all.length > 0 && <SaveFile />}
        {onHandBack !== undefined && (
          <HeaderAction
            label={t('releases.file.handBack')}
            Icon={IconMailForward}
            main
            labelled
            onClick={onHandBack}
            data-testid="hand-back"
          />
        )}
        {organises && all.length > 0 && (
          <HeaderAction
            label={t('releases.make')}
            Icon={IconSend}
            main
            labelled
            onClick={onMake}
            data-testid="release"
          />
        )}
      </PageHeader>
      {all.length === 0 ? (
        <EmptyState
          icon={<IconVersions />}
          title={t('releases.none')}
          hint={t(organises ? 'releases.noneHint' : 'releases.noneForReaders')}
        >
          {organises && (
            <Button leftSection={<IconSend size={16} />} onClick={onMake} data-testid="release">
              {t('releases.make')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <div className={classes['card']}>
          <ol className={classes['list']} reversed>
            {all.map((release, index) => (
              <li key={release.id}>
                <ReleaseLine release={release} newest={index === 0} organises={organises} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

/** For organisers who hand it out, and for delegates who hand it on. */
function SaveFile() {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const close = useCallback(() => setAsked(false), []);
  return (
    <>
      <HeaderAction
        label={t('releases.file.save')}
        Icon={IconFileExport}
        onClick={() => setAsked(true)}
        data-testid="save-releases"
      />
      {asked && <SaveReleases onClose={close} />}
    </>
  );
}

function ReleaseLine({ release, newest, organises }: { release: Release; newest: boolean; organises: boolean }) {
  const { t, pick } = useI18n();
  const { id: missionId } = useMission();
  const when = useWhen();
  const { number, madeAt, madeBy, message } = release;
  const told = pick(message);
  return (
    <a className={classes['release']} href={`#/m/${missionId}/releases/${release.id}`} data-testid="release-line">
      <span className={classes['names']}>
        <strong>{t('releases.number', { number })}</strong>
        <span>
          {when(madeAt)}
          {madeBy !== undefined && ` · ${t('releases.by', { name: madeBy })}`}
        </span>
        {told !== '' && (
          <Text component="span" size="sm" lineClamp={2}>
            {told}
          </Text>
        )}
      </span>
      {newest && (
        <Badge variant="light" tt="none">
          {t('releases.newest')}
        </Badge>
      )}
      <Summary release={release} organises={organises} />
    </a>
  );
}

function Summary({ release, organises }: { release: Release; organises: boolean }) {
  const { t } = useI18n();
  const state = useMissionState();
  const differences = useDifferences(release);
  const touched = [...touchedBy(differences)];
  const read = touched.filter((personId) => readingOf(state, release, personId) !== undefined).length;
  const count = differences.length;
  return (
    <span className={classes['side']}>
      {t(release.previousId === undefined ? 'releases.firstItems' : 'releases.changes', { count })}
      {organises && (
        <>
          <br />
          {touched.length === 0 ? t('releases.concernsNobody') : t('releases.read', { read, count: touched.length })}
        </>
      )}
    </span>
  );
}
