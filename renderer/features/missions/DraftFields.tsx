import { SimpleGrid, TextInput } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { ZoneSelect } from '#renderer/ui/ZoneSelect.tsx';
import type { DraftProblem, MissionDraft } from '#shared/domain/mission/newMission.ts';

/** The fields that start a mission, new or copied. */
export function DraftFields({
  draft,
  problems,
  onChange,
}: {
  draft: MissionDraft;
  problems: readonly DraftProblem[];
  onChange: (update: (draft: MissionDraft) => MissionDraft) => void;
}) {
  const { t, format } = useI18n();
  const set = (patch: Partial<MissionDraft>): void => onChange((now) => ({ ...now, ...patch }));
  const problem = (...of: DraftProblem[]): { error?: string } => {
    const found = of.find((each) => problems.includes(each));
    return found === undefined ? {} : { error: t(`mission.problem.${found}`) };
  };
  return (
    <>
      <LocalTextField
        label={t('mission.field.title')}
        stored={draft.title}
        {...problem('title')}
        onCommit={(title) => set({ title })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          type="date"
          label={t('mission.field.startDate')}
          value={draft.startDate}
          {...wordsBeneath(draft.startDate, format.longDay)}
          {...problem('startDate')}
          onChange={(event) => {
            const startDate = event.currentTarget.value;
            set(draft.endDate === '' ? { startDate, endDate: startDate } : { startDate });
          }}
        />
        <TextInput
          type="date"
          label={t('mission.field.endDate')}
          value={draft.endDate}
          {...wordsBeneath(draft.endDate, format.longDay)}
          min={draft.startDate}
          {...problem('endDate', 'endBeforeStart', 'tooLong')}
          onChange={(event) => set({ endDate: event.currentTarget.value })}
        />
      </SimpleGrid>
      <LocalTextField
        label={t('mission.field.homeCity')}
        stored={draft.homeCity}
        onCommit={(homeCity) => set({ homeCity })}
      />
      <ZoneSelect
        label={t('mission.field.homeZone')}
        description={t('mission.field.homeZoneHint')}
        value={draft.homeZone}
        at={`${draft.startDate === '' ? '2026-01-01' : draft.startDate}T12:00`}
        onChange={(homeZone) => set({ homeZone })}
      />
      <LocalTextField
        label={t('mission.field.leadBody')}
        description={t('mission.field.leadBodyHint')}
        stored={draft.leadBody}
        onCommit={(leadBody) => set({ leadBody })}
      />
    </>
  );
}
