import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useChange, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { usesOfOrganisation } from '#shared/domain/organisation/editOrganisations.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';

/** Says what refers to the organisation before it goes. */
export function DeleteOrganisation({
  organisation,
  onClose,
  onDeleted,
}: {
  organisation: Organisation;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const { t, pick } = useI18n();
  const change = useChange();
  const { people, items } = usesOfOrganisation(useMissionState(), organisation.id);
  const name = pick(organisation.name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('organisation.deleteAsk', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">
          {people.length + items.length === 0
            ? t('organisation.unused')
            : t('organisation.used', {
                people: t('roster.people', { count: people.length }),
                items: t('organisation.items', { count: items.length }),
              })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            data-autofocus
            onClick={() => {
              change({ key: 'deleteOrganisation', params: { name } }, (edit) =>
                edit.remove('organisations', organisation.id),
              );
              onDeleted();
            }}
          >
            {t('common.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
