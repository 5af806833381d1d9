import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '#renderer/data/device.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { storageFailure } from '#renderer/data/storageFailure.ts';
import { storageNotice } from '#renderer/ui/failureText.ts';
import { notify } from '#renderer/ui/notify.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { draftProblems, type MissionDraft, missionFromDraft } from '#shared/domain/mission/newMission.ts';
import { isKnownZone } from '#shared/time/zones.ts';
import { DraftFields } from './DraftFields.tsx';

/** Most delegations leave from here; the zone of the device, where it is known, is the better guess. */
const USUAL_ZONE = 'Asia/Hong_Kong';

export function emptyDraft(): MissionDraft {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const homeZone = isKnownZone(zone) && zone !== 'UTC' ? zone : USUAL_ZONE;
  return { title: {}, startDate: '', endDate: '', homeZone, homeCity: {}, leadBody: {} };
}

export default function NewMission() {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = draftProblems(draft);
  const start = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0) return;
    setBusy(true);
    const row = missionFromDraft(draft, newId(), new Date().toISOString());
    await workspace.addMission({ key: 'createMission' }, [{ table: 'missions', row }]);
    navigate(`/m/${row.id}`);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start()
          .catch((error: unknown) => notify(storageNotice(t, storageFailure(error))))
          .finally(() => setBusy(false));
      }}
    >
      <Stack gap="md" maw={560} mx="auto">
        <Title order={1} size="h2">
          {t('mission.newTitle')}
        </Title>
        <DraftFields draft={draft} problems={tried ? problems : []} onChange={setDraft} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => navigate('/')}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-testid="create-mission">
            {t('mission.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
