/** Whom to call in need, where one is: the country's numbers, the secretariat, the hotel, help for citizens, one's own contact. */
import { Group } from '@mantine/core';
import { useId } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { phonesOf } from '#shared/domain/briefing/reading.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { countryName } from '#shared/places/countries.ts';
import { HELP_LINES_ABROAD } from '#shared/places/emergency.ts';
import { DriverButton, driverPlace } from './DriverAddress.tsx';
import classes from './EmergencyCard.module.css';
import { MapLink } from './MapLink.tsx';
import { placeWords } from './mapAddress.ts';
import { PhoneLink } from './PhoneLink.tsx';

export const EMERGENCY_ID = 'emergency';

interface Props {
  readonly state: MissionState;
  readonly personId: string;
  /** Where they are first. */
  readonly legs: readonly Leg[];
  /** It is their own day. */
  readonly own: boolean;
}

export function EmergencyCard({ state, personId, legs, own }: Props) {
  const { t } = useI18n();
  const id = useId();
  const { secretariatPhone } = useMission();
  const countries = [...new Set(legs.map(({ country }) => country))];
  return (
    <section id={EMERGENCY_ID} tabIndex={-1} aria-labelledby={id} className={classes['card']} data-testid="emergency">
      <h2 id={id}>{t('day.emergency')}</h2>
      {countries.map((country) => (
        <Country key={country} state={state} country={country} />
      ))}
      {secretariatPhone !== undefined && (
        <Row label={t('day.emergency.secretariat')} number={secretariatPhone} name={t('day.emergency.secretariat')} />
      )}
      {legs.map((leg) => (
        <Hotel key={leg.id} leg={leg} />
      ))}
      {HELP_LINES_ABROAD.map(({ whom, number, checked }) => (
        <Row
          key={whom}
          label={t(`day.emergency.${whom}`)}
          number={number}
          name={t(`day.emergency.${whom}`)}
          unchecked={checked === undefined}
        />
      ))}
      <OwnContact state={state} personId={personId} own={own} />
    </section>
  );
}

/** As the organisers have them in the briefing, else as they are shipped. */
function Country({ state, country }: { state: MissionState; country: string }) {
  const { t, locale, format, pick } = useI18n();
  const numbers = phonesOf(state, country);
  const name = countryName(country, locale);
  const checked = numbers.flatMap(({ checkedAt }) => checkedAt ?? []).toSorted()[0];
  return (
    <div className={classes['country']}>
      <h3>{name}</h3>
      {numbers.length === 0 && <p>{t('day.emergency.none')}</p>}
      <ul>
        {numbers.map(({ id, service, title, number, checkedAt }) => {
          const called = pick(title) || (service === undefined ? '' : t(`day.emergency.${service}`));
          return (
            <li key={id}>
              <PhoneLink number={number} name={[name, called].filter(Boolean).join(', ')} big>
                <span className={classes['number']}>{number}</span> <span className={classes['service']}>{called}</span>
              </PhoneLink>
              {checkedAt === undefined && <small>{t('day.emergency.unchecked')}</small>}
            </li>
          );
        })}
      </ul>
      {checked !== undefined && <small>{t('day.emergency.checked', { date: format.date(checked) })}</small>}
    </div>
  );
}

function Row({
  label,
  detail = '',
  number,
  name,
  unchecked = false,
}: {
  label: string;
  detail?: string;
  number: string;
  /** Of whom one calls. */
  name: string;
  unchecked?: boolean;
}) {
  const { t } = useI18n();
  return (
    <div className={classes['row']}>
      <span>
        {label}
        {detail !== '' && <small>{detail}</small>}
        {unchecked && <small>{t('day.emergency.unchecked')}</small>}
      </span>
      <PhoneLink number={number} name={name} />
    </div>
  );
}

function Hotel({ leg }: { leg: Leg }) {
  const { t, pick } = useI18n();
  const { hotelName, hotelNameLocal, hotelAddress, hotelAddressLocal, hotelPhone } = leg;
  if (hotelName === undefined) return null;
  const written = {
    name: hotelName,
    nameLocal: hotelNameLocal,
    address: hotelAddress,
    addressLocal: hotelAddressLocal,
  };
  const place = driverPlace(written);
  const label = t('day.emergency.hotel', { city: pick(leg.city) });
  return (
    <div className={classes['hotel']}>
      {hotelPhone === undefined ? (
        <span>
          {label}: {hotelName}
        </span>
      ) : (
        <Row label={label} detail={hotelName} number={hotelPhone} name={hotelName} />
      )}
      <Group gap="xs">
        {place !== undefined && <DriverButton place={place} />}
        <MapLink words={placeWords(written, pick(leg.city))} place={hotelName} />
      </Group>
    </div>
  );
}

/** Only where this device has the person's private record. */
function OwnContact({ state, personId, own }: Pick<Props, 'state' | 'personId' | 'own'>) {
  const { t, locale } = useI18n();
  const traveller = live(state, 'travellers', personId);
  const person = live(state, 'people', personId);
  const { emergencyName = '', emergencyPhone = '', emergencyRelation = '' } = traveller ?? {};
  if (person === undefined || emergencyPhone === '') return null;
  const label = own ? t('day.emergency.own') : t('day.emergency.ownOf', { name: displayName(person, locale) });
  const detail = [emergencyName, emergencyRelation].filter((text) => text !== '').join(', ');
  return <Row label={label} detail={detail} number={emergencyPhone} name={emergencyName || label} />;
}
