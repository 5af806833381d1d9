/** In the head of the programme and on the overview: which release is shown here, or how much of the draft is in none yet. */
import { Anchor } from '@mantine/core';
import { useMission, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { useUnreleased } from '#renderer/data/useUnreleased.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { releaseShown } from '#shared/domain/release/asReleased.ts';
import { dateOf, toWall } from '#shared/time/zones.ts';

export default function ReleaseState() {
  return (
    <WithWords area="releases">
      <State />
    </WithWords>
  );
}

function State() {
  const { t, format } = useI18n();
  const { id, homeZone } = useMission();
  const state = useMissionState();
  const organises = !useReadOnly('releases');
  const count = useUnreleased();
  const shown = releaseShown(state);
  if (shown !== undefined) {
    const date = format.shortDate(dateOf(toWall(Date.parse(shown.madeAt), homeZone)));
    return (
      <Anchor size="sm" c="dimmed" href={`#/m/${id}/releases/${shown.id}`} data-testid="release-shown">
        {t('releases.shown', { number: shown.number, date })}
      </Anchor>
    );
  }
  if (!organises || count === 0) return null;
  return (
    <Anchor size="sm" c="dimmed" href={`#/m/${id}/releases/new`} data-testid="unreleased">
      {t('releases.unreleased', { count })}
    </Anchor>
  );
}
