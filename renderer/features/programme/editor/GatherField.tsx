import { useI18n } from '#renderer/ui/i18n.tsx';
import { gatherTime, setGatherTime } from '#shared/domain/programme/gather.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { timeOf } from '#shared/time/zones.ts';
import { TimeField } from './TimeField.tsx';
import type { ItemEdit } from './useItemEdit.ts';

/** When one has to be in the lobby. It is kept as so long before the start, and moves along with it. */
export function GatherField({ item, edit, readOnly }: { item: ProgrammeItem; edit: ItemEdit; readOnly: boolean }) {
  const { t } = useI18n();
  const gather = gatherTime(item);
  return (
    <TimeField
      label={t('programme.field.gatherAt')}
      stored={gather === undefined ? '' : timeOf(gather)}
      mayBeEmpty
      readOnly={readOnly}
      invalid={t('programme.noTime')}
      onCommit={(time, visit) => edit.run((one) => setGatherTime(one, item.id, time), visit)}
    />
  );
}
