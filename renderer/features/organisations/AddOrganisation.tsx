import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange, useLiveRows } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { organisationNamed } from '#shared/domain/organisation/editOrganisations.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';

/** A name is enough; Enter saves. One that is here already is said, not refused. */
export function AddOrganisation({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t, locale } = useI18n();
  const change = useChange();
  const organisations = useLiveRows('organisations');
  const [name, setName] = useState('');
  const [side, setSide] = useState<Organisation['side']>('delegation');
  const typed = name.trim();
  const known = typed === '' ? undefined : organisationNamed(organisations, typed);
  const onSubmit = (): void => {
    if (typed === '') return;
    let made: string | undefined;
    change({ key: 'addOrganisation', params: { name: typed } }, (edit) => {
      made = edit.create('organisations', { name: { [locale]: typed }, kind: 'company', side });
    });
    if (made !== undefined) onAdded(made);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('organisation.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t('organisation.name')}
            value={name}
            maxLength={LINE_MAX}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {known !== undefined && (
            <Text size="sm" role="status">
              {t('organisation.known')}{' '}
              <Button size="compact-sm" variant="subtle" onClick={() => onAdded(known.id)}>
                {t('organisation.openKnown')}
              </Button>
            </Text>
          )}
          <SegmentedControl
            aria-label={t('organisation.side')}
            value={side}
            onChange={setSide}
            data={(['delegation', 'host'] as const).map((one) => ({ value: one, label: t(`enums.side.${one}`) }))}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={typed === ''}>
              {t('common.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
