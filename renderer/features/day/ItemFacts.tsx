/** What one needs to know of an item on the spot: where to be, the room, the car, the dress, and whom one meets. */
import {
  IconCar,
  IconDoor,
  IconHanger,
  IconMapPin,
  IconMicrophone2,
  IconRoute,
  IconTicket,
  IconWalk,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { OwnProgramme } from '#shared/domain/day/ownProgramme.ts';
import { leadsTo, vehicleOf, type WhereToBe, whereToBe } from '#shared/domain/day/whereToBe.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { partOf } from '#shared/domain/programme/participants.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import { timeOf } from '#shared/time/zones.ts';
import { DriverButton, driverPlace } from './DriverAddress.tsx';
import classes from './ItemFacts.module.css';
import { ItemPeople } from './ItemPeople.tsx';
import { MapLink } from './MapLink.tsx';
import { placeWords } from './mapAddress.ts';

interface Props {
  readonly programme: OwnProgramme;
  readonly item: ProgrammeItem;
  readonly nowMs: number;
}

export function ItemFacts({ programme, item, nowMs }: Props) {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const { items, state, personId } = programme;
  const begun = spanOf(item).startMs <= nowMs;
  const be = whereToBe(items, item);
  // A ride that has left is what is on; whoever is late reads where the others are.
  const told = !begun && (be.by === 'gather' || be.ms > nowMs);
  const part = partOf(state, item, personId);
  const vehicle = begun ? item.vehicle : vehicleOf(items, item);
  const flight = [item.carrierNumber, [item.fromAirport, item.toAirport].filter(Boolean).join(' → ')];
  const purpose = leadsTo(items, item);
  const target = purpose !== undefined && item.kind === 'transfer' ? purpose : item;
  const written = {
    name: target.placeName,
    nameLocal: target.placeNameLocal,
    address: target.placeAddress,
    addressLocal: target.placeAddressLocal,
  };
  const place = driverPlace(written);
  const words = placeWords(written, pick(live(state, 'legs', target.legId)?.city));
  return (
    <div className={classes['facts']}>
      <ul className={classes['lines']}>
        {told && <BeThere be={be} />}
        <Line Icon={IconMapPin} text={item.placeName} />
        <Line Icon={IconDoor} label={t('day.room')} text={item.room} strong />
        <Line Icon={IconTicket} text={flight.filter(Boolean).join(' · ')} strong />
        <Line Icon={IconCar} label={t('day.vehicle')} text={vehicle} strong />
        {purpose !== undefined && (
          <Line
            Icon={IconRoute}
            text={t('day.leadsTo', { title: itemTitle(i18n, purpose), time: timeOf(purpose.start) })}
          />
        )}
        <Line Icon={IconHanger} label={t('day.dress')} text={item.dress} />
        {part !== undefined && part !== 'participant' && (
          <Line Icon={IconMicrophone2} text={t(`day.part.${part}`)} strong />
        )}
      </ul>
      <div className={classes['more']}>
        {place !== undefined && !(begun && item.kind === 'flight') && <DriverButton place={place} />}
        <MapLink words={words} place={target.placeName ?? target.placeNameLocal ?? ''} />
        <ItemPeople state={state} item={item} personId={personId} />
      </div>
    </div>
  );
}

function BeThere({ be }: { be: WhereToBe }) {
  const { t } = useI18n();
  const time = timeOf(be.wall);
  if (be.by === 'start') return null;
  const { place } = be;
  const text =
    be.by === 'gather'
      ? place === undefined
        ? t('day.gatherAt', { time })
        : t('day.gather', { time, place })
      : place === undefined
        ? t('day.rideAt', { time })
        : t('day.ride', { time, place });
  return <Line Icon={IconWalk} text={text} strong />;
}

function Line({
  Icon,
  label = '',
  text,
  strong = false,
}: {
  Icon: (props: { size?: number; 'aria-hidden'?: boolean }) => ReactNode;
  /** What it is; none where the text says it. */
  label?: string;
  text: string | undefined;
  strong?: boolean;
}) {
  if (text === undefined || text === '') return null;
  return (
    <li data-strong={strong || undefined}>
      <Icon size={18} aria-hidden />
      <span>
        {label !== '' && <small>{label} </small>}
        {text}
      </span>
    </li>
  );
}
