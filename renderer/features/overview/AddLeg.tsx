import { Modal } from '@mantine/core';
import { useLocation } from 'wouter';
import { useChange, useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { addLeg } from '#shared/domain/leg/editLegs.ts';
import { PlaceField } from './PlaceField.tsx';

/** A leg begins with its city; everything else has a first guess and stands open for change. */
export default function AddLeg({ onClose }: { onClose: () => void }) {
  const { t, pick } = useI18n();
  const mission = useMission();
  const change = useChange();
  const [, navigate] = useLocation();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('leg.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <PlaceField
        first
        country="KZ"
        zone={mission.homeZone}
        onPlace={(place) => {
          let id = '';
          const added = change({ key: 'addLeg', params: { city: pick(place.city) } }, (edit) => {
            id = addLeg(edit, place);
          });
          if (added.ok) navigate(`/m/${mission.id}/legs/${id}`);
          else onClose();
        }}
      />
    </Modal>
  );
}
