import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconBed, IconPencil, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useChange, useMission, useReadOnly } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { moveLeg } from '#shared/domain/leg/editLegs.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import { countryName } from '#shared/places/countries.ts';
import { dateOf, daysBetween } from '#shared/time/zones.ts';
import { Card } from './Card.tsx';
import classes from './Legs.module.css';
import { legWarningText } from './legWarningText.ts';
import { useLegsWithWarnings, type WarnedLeg } from './useLegsWithWarnings.ts';

export function Legs() {
  const { t } = useI18n();
  const legs = useLegsWithWarnings();
  const readOnly = useReadOnly('legs');
  const mission = useMission();
  const [, navigate] = useLocation();
  const free = legs.filter(({ leg }) => leg.arrival === undefined);
  return (
    <Card
      title={t('leg.legs')}
      action={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => navigate(`/m/${mission.id}/legs/new`)}
            data-testid="add-leg"
          >
            {t('leg.add')}
          </Button>
        )
      }
    >
      {legs.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('leg.none')}
        </Text>
      )}
      <ol className={classes['legs']}>
        {legs.map((warned) => (
          <LegRow key={warned.leg.id} warned={warned} movable={!readOnly && free.length > 1} />
        ))}
      </ol>
    </Card>
  );
}

function LegRow({ warned: { leg, warnings }, movable }: { warned: WarnedLeg; movable: boolean }) {
  const i18n = useI18n();
  const { t, pick, locale, format } = i18n;
  const mission = useMission();
  const readOnly = useReadOnly('legs');
  const [, navigate] = useLocation();
  const city = pick(leg.city) || t('mission.deleted.untitled');
  const nights = nightsOf(leg);
  return (
    <li className={classes['leg']} data-testid="leg">
      <div className={classes['body']}>
        <Text component="h3" fw={650} size="md" m={0} className={classes['city'] ?? ''}>
          {city}
          <Text component="span" size="sm" c="dimmed" fw={400}>
            {' '}
            {countryName(leg.country, locale)}
            {leg.airport === undefined ? '' : ` · ${leg.airport}`}
          </Text>
        </Text>
        <Text size="sm">{stayText(leg, i18n)}</Text>
        <Text size="xs" c="dimmed">
          {leg.zone.replaceAll('_', ' ')} · {format.zoneOffset(leg.arrival ?? `${mission.startDate}T12:00`, leg.zone)}
          {nights > 0 && ` · ${t('leg.nights', { count: nights })}`}
        </Text>
        <Hotel leg={leg} />
        {warnings.map((warning) => (
          <Text key={warning.kind} size="sm" className={classes['warning'] ?? ''}>
            <IconAlertTriangle size={14} aria-hidden />
            {legWarningText(i18n, leg, warning)}
          </Text>
        ))}
      </div>
      <Group gap={2} wrap="nowrap" align="flex-start">
        {movable && leg.arrival === undefined && <MoveButtons leg={leg} city={city} />}
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('leg.edit', { city })}
            onClick={() => navigate(`/m/${mission.id}/legs/${leg.id}`)}
          >
            <IconPencil size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}

/** Legs with an arrival stand in the order of their arrivals; only those without one have an order to choose. */
function MoveButtons({ leg, city }: { leg: Leg; city: string }) {
  const { t } = useI18n();
  const change = useChange();
  const move = (by: -1 | 1): void => {
    change({ key: 'moveLeg', params: { city } }, (edit) => moveLeg(edit, leg.id, by));
  };
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={t('leg.moveUp', { city })} onClick={() => move(-1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('leg.moveDown', { city })} onClick={() => move(1)}>
        <IconArrowDown size={16} />
      </ActionIcon>
    </>
  );
}

function Hotel({ leg }: { leg: Leg }) {
  if (leg.hotelName === undefined && leg.hotelNameLocal === undefined) return null;
  const local = [leg.hotelNameLocal, leg.hotelAddressLocal].filter((part) => part !== undefined).join(', ');
  return (
    <div className={classes['hotel']}>
      <IconBed size={16} aria-hidden />
      <div>
        <Text size="sm">{[leg.hotelName, leg.hotelAddress].filter((part) => part !== undefined).join(', ')}</Text>
        {local !== '' && (
          <Text size="sm" c="dimmed">
            {local}
          </Text>
        )}
        {leg.hotelPhone !== undefined && (
          <Text size="sm" c="dimmed" component="a" href={`tel:${leg.hotelPhone.replaceAll(/[^+\d]/g, '')}`}>
            {leg.hotelPhone}
          </Text>
        )}
      </div>
    </div>
  );
}

function nightsOf({ arrival, departure }: Leg): number {
  return arrival === undefined || departure === undefined
    ? 0
    : Math.max(0, daysBetween(dateOf(arrival), dateOf(departure)));
}

function stayText({ arrival, departure }: Leg, { format }: ReturnType<typeof useI18n>): string {
  const at = (wall: string): string => `${format.day(dateOf(wall))} ${format.time(wall)}`;
  if (arrival === undefined) return departure === undefined ? '' : `– ${at(departure)}`;
  if (departure === undefined) return at(arrival);
  return dateOf(arrival) === dateOf(departure)
    ? `${at(arrival)} – ${format.time(departure)}`
    : `${at(arrival)} – ${at(departure)}`;
}
