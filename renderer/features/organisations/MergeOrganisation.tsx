import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useChange, useLiveRows, useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import {
  compareOrganisations,
  mergeOrganisations,
  organisationSearchText,
  usesOfOrganisation,
} from '#shared/domain/organisation/editOrganisations.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';

/** Takes another organisation into this one: its people and items come over, and what this one lacks is filled. */
export function MergeOrganisation({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const { t, locale, pick } = useI18n();
  const change = useChange();
  const store = useMissionStore();
  const state = useMissionState();
  const organisations = useLiveRows('organisations');
  const [otherId, setOtherId] = useState<string | null>(null);
  const others = useMemo(
    () => organisations.filter(({ id }) => id !== organisation.id).toSorted(compareOrganisations(locale)),
    [organisations, organisation.id, locale],
  );
  const other = others.find(({ id }) => id === otherId);
  const uses = other === undefined ? undefined : usesOfOrganisation(state, other.id);
  const merge = (): void => {
    if (other === undefined) return;
    change({ key: 'mergeOrganisations', params: { name: pick(other.name), kept: pick(organisation.name) } }, (edit) =>
      mergeOrganisations(edit, organisation.id, other.id),
    );
    notify({
      id: 'mergeOrganisations',
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{t('organisation.merged', { name: pick(other.name) })}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => store.undo()}>
            {t('common.undo')}
          </Button>
        </Group>
      ),
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('organisation.merge')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('organisation.mergeHint', { name: pick(organisation.name) })}</Text>
        <Select
          data-autofocus
          label={t('organisation.mergeOther')}
          searchable
          data={others.map(({ id, name }) => ({ value: id, label: pick(name) || t('organisation.nameless') }))}
          value={otherId}
          onChange={setOtherId}
          filter={({ options, search }) => {
            const words = searchWords(search);
            const texts = new Map(others.map((one) => [one.id, organisationSearchText(one)]));
            return options.filter(
              (option) => !('group' in option) && matchesWords(texts.get(option.value) ?? '', words),
            );
          }}
        />
        {uses !== undefined && (
          <Text size="sm" role="status">
            {t('organisation.comesOver', {
              people: t('roster.people', { count: uses.people.length }),
              items: t('organisation.items', { count: uses.items.length }),
            })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={other === undefined} onClick={merge}>
            {t('organisation.mergeDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
