import { Alert, Button, Drawer, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useChange, useLiveRows, useMissionState, useRow } from '#renderer/data/react.tsx';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { ZoneSelect } from '#renderer/ui/ZoneSelect.tsx';
import { itemsOfLeg, setLegPlace } from '#shared/domain/leg/editLegs.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import { countriesByName } from '#shared/places/countries.ts';
import { dateOf } from '#shared/time/zones.ts';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { legWarningText } from './legWarningText.ts';
import { PlaceField } from './PlaceField.tsx';
import { useLegsWithWarnings } from './useLegsWithWarnings.ts';

export default function LegDrawer({ legId, onClose }: { legId: string; onClose: () => void }) {
  const { t, pick } = useI18n();
  const leg = useRow('legs', legId);
  if (leg === undefined) return null;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('leg.edit', { city: pick(leg.city) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <RecordNotices record={{ table: 'legs', id: leg.id }} />
        <Warnings leg={leg} />
        <Stay leg={leg} />
        <Where leg={leg} />
        <HotelFields leg={leg} />
        <DeleteLeg leg={leg} onDeleted={onClose} />
      </Stack>
    </Drawer>
  );
}

/** Sets fields of the leg; '' clears one. */
function useSetLeg(leg: Leg) {
  const { pick } = useI18n();
  const change = useChange();
  return (patch: { [K in keyof Leg]?: Leg[K] | undefined }, visit?: string): void => {
    change({ key: 'editLeg', params: { city: pick(leg.city) } }, (edit) => edit.update('legs', leg.id, patch), visit);
  };
}

function Warnings({ leg }: { leg: Leg }) {
  const i18n = useI18n();
  const warnings = useLegsWithWarnings().find((warned) => warned.leg.id === leg.id)?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle />}>
      {warnings.map((warning) => (
        <Text key={warning.kind} size="sm">
          {legWarningText(i18n, leg, warning)}
        </Text>
      ))}
    </Alert>
  );
}

function Where({ leg }: { leg: Leg }) {
  const { t, pick, locale } = useI18n();
  const change = useChange();
  const set = useSetLeg(leg);
  const countries = useMemo(
    () => countriesByName(locale).map(({ code, name }) => ({ value: code, label: name })),
    [locale],
  );
  return (
    <>
      <PlaceField
        country={leg.country}
        zone={leg.zone}
        onPlace={(place) =>
          change({ key: 'editLeg', params: { city: pick(place.city) } }, (edit) => setLegPlace(edit, leg.id, place))
        }
      />
      <LocalTextField label={t('leg.field.city')} stored={leg.city} onCommit={(city, visit) => set({ city }, visit)} />
      <Select
        label={t('leg.field.country')}
        searchable
        allowDeselect={false}
        data={countries}
        value={leg.country}
        onChange={(country) => {
          if (country !== null) set({ country });
        }}
      />
      <ZoneSelect
        label={t('leg.field.zone')}
        value={leg.zone}
        at={leg.arrival ?? '2026-06-01T12:00'}
        onChange={(zone) => set({ zone })}
      />
      <DraftTextInput
        label={t('leg.field.airport')}
        stored={leg.airport}
        onCommit={(airport, visit) => set({ airport: airport.trim().toUpperCase() || undefined }, visit)}
      />
    </>
  );
}

function Stay({ leg }: { leg: Leg }) {
  const { t, format } = useI18n();
  const set = useSetLeg(leg);
  const inWords = (wall: string): string => `${format.longDay(dateOf(wall))}, ${format.time(wall)}`;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {(['arrival', 'departure'] as const).map((field) => (
        <TextInput
          key={field}
          type="datetime-local"
          {...(field === 'arrival' ? { 'data-autofocus': true } : {})}
          {...wordsBeneath(leg[field], inWords)}
          label={t(`leg.field.${field}`)}
          value={leg[field] ?? ''}
          onChange={(event) => set({ [field]: event.currentTarget.value.slice(0, 16) || undefined })}
        />
      ))}
    </SimpleGrid>
  );
}

function HotelFields({ leg }: { leg: Leg }) {
  const { t } = useI18n();
  const set = useSetLeg(leg);
  const field = (name: 'hotelName' | 'hotelNameLocal' | 'hotelAddress' | 'hotelAddressLocal' | 'hotelPhone') => (
    <DraftTextInput
      label={t(`leg.field.${name}`)}
      {...(name.endsWith('Local') ? { description: t('leg.field.localHint') } : {})}
      stored={leg[name]}
      onCommit={(text, visit) => set({ [name]: text.trim() || undefined }, visit)}
    />
  );
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={650} size="lg" p={0} mb="xs">
        {t('leg.field.hotel')}
      </Text>
      {field('hotelName')}
      {field('hotelNameLocal')}
      {field('hotelAddress')}
      {field('hotelAddressLocal')}
      {field('hotelPhone')}
    </Stack>
  );
}

/** No question asked: undo takes it back, and it stands under what was recently deleted. */
function DeleteLeg({ leg, onDeleted }: { leg: Leg; onDeleted: () => void }) {
  const { t, pick } = useI18n();
  const change = useChange();
  const state = useMissionState();
  // Redraws when items move to or from the leg.
  useLiveRows('programmeItems');
  const items = itemsOfLeg({ state }, leg);
  const city = pick(leg.city);
  return (
    <Group justify="space-between" align="center" mt="sm">
      <Text size="xs" c="dimmed" flex={1}>
        {items > 0 && t('leg.deleteHint', { count: items })}
      </Text>
      <HistoryButton foot record={{ table: 'legs', id: leg.id }} />
      <Button
        variant="light"
        color="red"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          const removed = change({ key: 'deleteLeg', params: { city } }, (edit) => edit.remove('legs', leg.id));
          if (removed.ok) notify({ message: t('leg.deleted', { city }) });
          onDeleted();
        }}
      >
        {t('common.delete')}
      </Button>
    </Group>
  );
}
