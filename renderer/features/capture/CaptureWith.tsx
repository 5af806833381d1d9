/** With whom it was: people and organisations in one field, one Tab from the text. */
import { useMemo } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useOrganisationSource, usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordPicker } from '#renderer/ui/RecordPicker.tsx';
import type { PickerOption, PickerSource } from '#shared/domain/picking.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { CaptureDraft } from './captureDraft.ts';
import { idOfPicked, kindOfPicked, type PickedKind, pickedKey, pickedKeys } from './captureLinks.ts';

export function CaptureWith({
  draft,
  item,
  onChange,
}: {
  draft: CaptureDraft;
  item: ProgrammeItem | undefined;
  onChange: (patch: Partial<CaptureDraft>) => void;
}) {
  const { t } = useI18n();
  const source = useWithSource();
  const state = useMissionState();
  const picked = useMemo(() => pickedKeys(state, draft, item), [state, draft, item]);
  return (
    <RecordPicker
      compact
      label={t('capture.with')}
      source={source}
      value={picked}
      readOnly={false}
      onChange={(keys) => onChange({ picked: [...keys] })}
    />
  );
}

/** Organisations first: fewer, and what one thinks of at a meeting. */
function useWithSource(): PickerSource {
  const i18n = useI18n();
  const { everyone } = usePeopleSources(i18n, i18n.t('programme.unnamed'));
  const organisations = useOrganisationSource(i18n);
  return useMemo(() => {
    const sources = { organisation: organisations, person: everyone };
    const keyed = (kind: PickedKind): PickerOption[] =>
      sources[kind].options().map((option) => ({ ...option, id: pickedKey(kind, option.id) }));
    return {
      labelOf: (key) => sources[kindOfPicked(key)].labelOf(idOfPicked(key)),
      options: () => [...keyed('organisation'), ...keyed('person')],
    };
  }, [everyone, organisations]);
}
