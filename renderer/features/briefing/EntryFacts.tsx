/** What an entry says, by its kind. */
import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMissionState, useRow } from '#renderer/data/react.tsx';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { useHost } from '#renderer/host/react.tsx';
import { hoursText } from '#renderer/ui/hoursText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import { live, liveRows } from '#shared/domain/change/missionState.ts';
import { staysOf } from '#shared/domain/programme/briefingClashes.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import classes from './Briefing.module.css';

export function EntryFacts({ row, title }: { row: Briefing; title: string }) {
  const { format } = useI18n();
  switch (row.kind) {
    case 'holiday':
      return (
        <div className={classes['line']}>
          <span className={classes['date']}>{holidayDays(row, format)}</span>
          <strong>{title}</strong>
        </div>
      );
    case 'visa':
      return <Visa row={row} title={title} />;
    case 'phone':
      return <Phone row={row} title={title} />;
    case 'hours':
      return (
        <div className={classes['line']}>
          <strong>{hoursText(format, row)}</strong>
          <span>{title}</span>
        </div>
      );
    case 'address':
      return <Address row={row} title={title} />;
    default:
      return <strong>{title}</strong>;
  }
}

/** `Mon 9 Mar`; `Sat 21 Mar – Wed 25 Mar`. */
function holidayDays({ date, until }: Briefing, format: { day: (date: string) => string }): string {
  if (date === undefined) return '';
  return until === undefined || until === date ? format.day(date) : `${format.day(date)} – ${format.day(until)}`;
}

const NAMED = 5;

/** With whose passports this device may read: whoever holds one that the stay is too long for is named. */
function Visa({ row, title }: { row: Briefing; title: string }) {
  const { t, format, locale } = useI18n();
  const state = useMissionState();
  const own = useRow('travellers', useOwnPerson().personId);
  const stay = useMemo(() => longestStay(state, row.country), [state, row.country]);
  const tooLong = row.days !== undefined && stay > row.days;
  const holders = useMemo(
    () =>
      liveRows(state, 'travellers').flatMap(({ id, passportCountry }) => {
        const person = live(state, 'people', id);
        const theirs = passportCountry !== undefined && passportCountry === row.passport;
        return theirs && person !== undefined ? [displayName(person, locale)] : [];
      }),
    [state, row.passport, locale],
  );
  const names = [
    ...holders.slice(0, NAMED),
    ...(holders.length > NAMED ? [t('common.pickOthers', { count: holders.length - NAMED })] : []),
  ];
  const free =
    row.days === undefined
      ? t('briefing.visaOther')
      : row.days === 0
        ? t('briefing.visaNeeded')
        : t('briefing.visaFree', { count: row.days });
  return (
    <div>
      <div className={classes['line']}>
        <strong>{title}</strong>
        <span>{free}</span>
        {own?.passportCountry !== undefined && own.passportCountry === row.passport && (
          <Badge size="sm">{t('briefing.yours')}</Badge>
        )}
      </div>
      {tooLong && (
        <p className={classes['caution']}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t('briefing.tooLong', { count: stay })}{' '}
            {names.length > 0 && t('briefing.holders', { people: format.list(names) })}
          </span>
        </p>
      )}
    </div>
  );
}

function longestStay(state: ReturnType<typeof useMissionState>, country: string): number {
  return Math.max(0, ...staysOf(state).flatMap((stay) => (stay.country === country ? [stay.days] : [])));
}

function Phone({ row, title }: { row: Briefing; title: string }) {
  const { t } = useI18n();
  const host = useHost();
  const number = row.phone ?? '';
  const href = `tel:${number.replaceAll(/[^+\d]/gu, '')}`;
  return (
    <a
      className={classes['phone']}
      href={href}
      aria-label={`${title}, ${t('briefing.call', { number })}`}
      onClick={(event) => {
        event.preventDefault();
        host.openExternal(href);
      }}
    >
      <IconPhone size={20} aria-hidden />
      <strong>{number}</strong>
      <span>{title}</span>
    </a>
  );
}

function Address({ row, title }: { row: Briefing; title: string }) {
  const host = useHost();
  const { address, addressLocal, phone, website } = row;
  return (
    <div className={classes['address']}>
      <strong>{title}</strong>
      {address !== undefined && <span>{address}</span>}
      {addressLocal !== undefined && <span>{addressLocal}</span>}
      {phone !== undefined && <Phone row={row} title={title} />}
      {website !== undefined && /^https?:\/\//u.test(website) ? (
        <a
          href={website}
          onClick={(event) => {
            event.preventDefault();
            host.openExternal(website);
          }}
        >
          {website}
        </a>
      ) : (
        website !== undefined && <span>{website}</span>
      )}
    </div>
  );
}
