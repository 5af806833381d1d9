/** Which record of the roster somebody is. */
import { usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordPicker } from '#renderer/ui/RecordPicker.tsx';

export function PersonChoice({
  personId,
  onChange,
}: {
  personId: string | undefined;
  onChange: (personId: string | undefined) => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const { everyone } = usePeopleSources(i18n, t('actions.nameless'));
  return (
    <div style={{ width: '100%' }}>
      <RecordPicker
        label={t('sharing.invite.person')}
        description={t('sharing.invite.personHint')}
        source={everyone}
        value={personId === undefined ? [] : [personId]}
        readOnly={false}
        onChange={(ids) => onChange(ids.at(-1))}
      />
    </div>
  );
}
