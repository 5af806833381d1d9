import { Drawer, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useChange, useMission } from '#renderer/data/react.tsx';
import { DraftTextarea, DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { ZoneSelect } from '#renderer/ui/ZoneSelect.tsx';
import type { LocalText } from '#shared/domain/fields.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { draftProblems } from '#shared/domain/mission/newMission.ts';

/** The mission's own record. What is typed is kept as one types; a date that cannot be is not taken. */
export default function MissionDetails({ onClose }: { onClose: () => void }) {
  const { t, format } = useI18n();
  const mission = useMission();
  const change = useChange();
  const set = (patch: { [K in keyof Mission]?: Mission[K] | undefined }, visit?: string): void => {
    change({ key: 'editMission' }, (edit) => edit.update('missions', mission.id, patch), visit);
  };
  const problems = draftProblems(mission);
  const datesWrong = problems.find((problem) => problem === 'endBeforeStart' || problem === 'tooLong');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('mission.overview.details')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <RecordNotices record={{ table: 'missions', id: mission.id }} />
        <LocalTextField
          label={t('mission.field.title')}
          stored={mission.title}
          {...(problems.includes('title') ? { error: t('mission.problem.title') } : {})}
          onCommit={(title, visit) => set({ title }, visit)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            type="date"
            label={t('mission.field.startDate')}
            value={mission.startDate}
            {...wordsBeneath(mission.startDate, format.longDay)}
            onChange={({ currentTarget: { value } }) => value !== '' && set({ startDate: value })}
          />
          <TextInput
            type="date"
            label={t('mission.field.endDate')}
            value={mission.endDate}
            {...wordsBeneath(mission.endDate, format.longDay)}
            {...(datesWrong === undefined ? {} : { error: t(`mission.problem.${datesWrong}`) })}
            onChange={({ currentTarget: { value } }) => value !== '' && set({ endDate: value })}
          />
        </SimpleGrid>
        <LocalTextField
          label={t('mission.field.homeCity')}
          stored={mission.homeCity}
          onCommit={(text, visit) => set({ homeCity: filled(text) }, visit)}
        />
        <ZoneSelect
          label={t('mission.field.homeZone')}
          description={t('mission.field.homeZoneHint')}
          value={mission.homeZone}
          at={`${mission.startDate}T12:00`}
          onChange={(homeZone) => set({ homeZone })}
        />
        <LocalTextField
          label={t('mission.field.leadBody')}
          description={t('mission.field.leadBodyHint')}
          stored={mission.leadBody}
          onCommit={(text, visit) => set({ leadBody: filled(text) }, visit)}
        />
        <DraftTextarea
          label={t('mission.field.purpose')}
          stored={mission.purpose}
          onCommit={(purpose, visit) => set({ purpose: purpose.trim() === '' ? undefined : purpose }, visit)}
        />
        <DraftTextInput
          label={t('mission.field.secretariatPhone')}
          type="tel"
          stored={mission.secretariatPhone}
          onCommit={(phone, visit) => set({ secretariatPhone: phone.trim() || undefined }, visit)}
        />
        <DraftTextInput
          label={t('mission.field.secretariatEmail')}
          type="email"
          stored={mission.secretariatEmail}
          onCommit={(email, visit) => set({ secretariatEmail: email.trim() || undefined }, visit)}
        />
        <Group mt="sm">
          <HistoryButton foot record={{ table: 'missions', id: mission.id }} />
        </Group>
      </Stack>
    </Drawer>
  );
}

function filled(text: LocalText): LocalText | undefined {
  return Object.keys(text).length === 0 ? undefined : text;
}
