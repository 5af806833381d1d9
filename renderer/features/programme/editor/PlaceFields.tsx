import { SimpleGrid, Stack } from '@mantine/core';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { isTravel, type ProgrammeItem } from '#shared/domain/programme/item.ts';
import { GatherField } from './GatherField.tsx';
import type { ItemEdit } from './useItemEdit.ts';

/** Where it is, in Latin letters and as it is written on the spot, and how one gets there. */
export function PlaceFields({ item, edit, readOnly }: { item: ProgrammeItem; edit: ItemEdit; readOnly: boolean }) {
  const { t } = useI18n();
  const field = (name: Parameters<ItemEdit['text']>[0], label: string, description?: string) => (
    <DraftTextInput
      key={name}
      label={label}
      description={description}
      stored={item[name]}
      readOnly={readOnly}
      onCommit={edit.text(name)}
    />
  );
  return (
    <Stack gap="sm">
      {isTravel(item.kind) && (
        <SimpleGrid cols={3} spacing="sm">
          {field('carrierNumber', t('programme.field.carrier'))}
          {field('fromAirport', t('programme.field.from'))}
          {field('toAirport', t('programme.field.to'))}
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {field('placeName', t('programme.field.place'))}
        {field('placeNameLocal', t('programme.field.placeLocal'))}
        {field('placeAddress', t('programme.field.address'))}
        {field('placeAddressLocal', t('programme.field.addressLocal'))}
        {field('room', t('programme.field.room'))}
        {field('vehicle', t('programme.field.vehicle'))}
        {field('dress', t('programme.field.dress'))}
        <GatherField item={item} edit={edit} readOnly={readOnly} />
        {field('gatherPlace', t('programme.field.gatherPlace'))}
      </SimpleGrid>
    </Stack>
  );
}
