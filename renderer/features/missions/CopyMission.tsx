import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { use, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { storageFailure } from '#renderer/data/storageFailure.ts';
import { storageNotice } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import { draftProblems, type MissionDraft } from '#shared/domain/mission/newMission.ts';
import { rowsFromTemplate, type TemplateChoice } from '#shared/domain/mission/template.ts';
import { addDays, daysBetween } from '#shared/time/zones.ts';
import { DraftFields } from './DraftFields.tsx';

const PARTS = [
  ['programme', 'mission.copyProgramme'],
  ['organisations', 'mission.copyOrganisations'],
  ['people', 'mission.copyPeople'],
  ['groups', 'mission.copyGroups'],
] as const;

export default function CopyMission({ missionId }: { missionId: string }) {
  const workspace = useWorkspace();
  const store = use(useMemo(() => workspace.openMission(missionId), [workspace, missionId]));
  return store === null ? null : <CopyForm store={store} />;
}

/** Same length, same weekday, a year on: where a yearly mission most likely lands. */
const YEAR_OF_WEEKS = 364;

function draftAfter(state: MissionState): MissionDraft {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a mission without its record');
  const startDate = addDays(mission.startDate, YEAR_OF_WEEKS);
  return {
    title: mission.title,
    startDate,
    endDate: addDays(startDate, daysBetween(mission.startDate, mission.endDate)),
    homeZone: mission.homeZone,
    homeCity: mission.homeCity ?? {},
    leadBody: mission.leadBody ?? {},
  };
}

function CopyForm({ store }: { store: MissionStore }) {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const { state } = store.getSnapshot();
  const [draft, setDraft] = useState(() => draftAfter(state));
  const [choice, setChoice] = useState<TemplateChoice>({
    programme: true,
    organisations: true,
    people: false,
    groups: true,
  });
  const [busy, setBusy] = useState(false);
  const problems = draftProblems(draft);
  const make = async (): Promise<void> => {
    if (problems.length > 0) return;
    setBusy(true);
    const rows = rowsFromTemplate(state, draft, choice, { now: new Date().toISOString(), newId });
    const id = await workspace.addMission({ key: 'copyMission' }, rows);
    navigate(`/m/${id}`);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make()
          .catch((error: unknown) => notify(storageNotice(t, storageFailure(error))))
          .finally(() => setBusy(false));
      }}
    >
      <Stack gap="md" maw={560} mx="auto">
        <div>
          <Title order={1} size="h2">
            {t('mission.copyTitle')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('mission.copyHint')}
          </Text>
        </div>
        <DraftFields draft={draft} problems={problems} onChange={setDraft} />
        <Checkbox.Group
          label={t('mission.copyTake')}
          value={PARTS.map(([part]) => part).filter((part) => choice[part])}
          onChange={(parts) =>
            setChoice({
              programme: parts.includes('programme'),
              organisations: parts.includes('organisations'),
              people: parts.includes('people'),
              groups: parts.includes('groups'),
            })
          }
        >
          <Stack gap="xs" mt={6}>
            {PARTS.map(([part, label]) => (
              <Checkbox key={part} value={part} label={t(label)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => navigate('/')}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-testid="make-copy">
            {t('mission.copyMake')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
