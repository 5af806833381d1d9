import { SegmentedControl } from '@mantine/core';
import { IconEye, IconFirstAidKit, IconUserCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { live } from '#shared/domain/change/missionState.ts';
import { companyOn } from '#shared/domain/day/company.ts';
import { type MyDay, myDay } from '#shared/domain/day/myDay.ts';
import { type OwnProgramme, ownProgramme } from '#shared/domain/day/ownProgramme.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { offsetAt, offsetLabel, timeOf } from '#shared/time/zones.ts';
import classes from './Day.module.css';
import { DayList } from './DayList.tsx';
import { DayMap } from './DayMap.tsx';
import { dayParts } from './dayPlace.ts';
import { companyText, homeTime } from './dayWords.ts';
import { EMERGENCY_ID, EmergencyCard } from './EmergencyCard.tsx';
import { NowNext } from './NowNext.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useCityOf } from './useCityOf.ts';
import type { ShownProgramme } from './useShownProgramme.ts';
import { WeekStrip } from './WeekStrip.tsx';

interface Props {
  readonly shown: ShownProgramme;
  readonly person: Person;
  /** It is the day of the person at this device. */
  readonly own: boolean;
  readonly date: string | undefined;
}

export function PersonDay({ shown, person, own, date }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const go = useGo();
  const nowMs = useNow();
  const { state } = shown;
  const programme = useMemo(() => ownProgramme(state, person.id), [state, person.id]);
  const day = myDay(programme, nowMs, date);
  const name = displayName(person, locale) || t('programme.unnamed');
  const asId = own ? undefined : person.id;
  const legIds = [...new Set([day.legId, ...day.day.legIds.toReversed()])];
  const company = companyText(i18n, state, companyOn(programme, day.day.date, nowMs), day.day.date);
  return (
    <div className={classes['screen']}>
      <PageHeader title={own ? t('day.title') : t('day.dayOf', { name })} oneLine subtitle={own ? name : undefined}>
        <HeaderAction
          label={t('day.emergency')}
          Icon={IconFirstAidKit}
          onClick={showEmergency}
          data-testid="to-emergency"
        />
        {shown.organises && (
          <HeaderAction
            label={t('day.seeOther')}
            Icon={IconEye}
            onClick={() => go('day', 'as')}
            data-testid="see-other"
          />
        )}
        {own && <HeaderAction label={t('day.notYou')} Icon={IconUserCircle} onClick={() => go('day', 'who')} />}
      </PageHeader>
      {!own && (
        <p className={classes['as']}>
          {t('day.seenAs', { name })} <a href={`#/m/${state.missionId}/day`}>{t('day.backToOwn')}</a>
        </p>
      )}
      <WhichVersion shown={shown} />
      <Clock programme={programme} day={day} nowMs={nowMs} />
      <WeekStrip
        state={state}
        days={programme.days}
        current={day.day.date}
        today={day.today}
        onGo={(to) => go(...dayParts({ asId, date: to }))}
      />
      {day.when !== 'during' && date === undefined && <p className={classes['note']}>{t(`day.${day.when}`)}</p>}
      {company !== '' && (
        <p className={classes['company']} data-testid="day-company">
          {company}
        </p>
      )}
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <NowNext programme={programme} day={day} nowMs={nowMs} />
          <DayList key={day.day.date} programme={programme} day={day} nowMs={nowMs} />
        </div>
        <div className={classes['side']}>
          <DayMap programme={programme} day={day} />
          <EmergencyCard
            state={state}
            personId={person.id}
            legs={legIds.flatMap((id) => live(state, 'legs', id) ?? [])}
            own={own}
          />
          <TakeAlong state={state} person={person} />
        </div>
      </div>
    </div>
  );
}

function showEmergency(): void {
  const card = document.getElementById(EMERGENCY_ID);
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}

/** What the clocks show where the person is and at home; and a word where those of this device are set to neither. */
function Clock({ programme: { state }, day, nowMs }: { programme: OwnProgramme; day: MyDay; nowMs: number }) {
  const { t, pick, format } = useI18n();
  const { homeZone, homeCity } = useMission();
  const cityOf = useCityOf();
  const leg = live(state, 'legs', day.legId);
  const offset = offsetAt(day.zone, nowMs);
  // Tashkent by the clock of Almaty is Tashkent.
  const city = leg !== undefined && offsetAt(leg.zone, nowMs) === offset ? pick(leg.city) : cityOf(day.zone);
  const home = homeTime(day.wall, day.zone, homeZone);
  // Only to say that they differ: nothing is reckoned by the device's zone.
  const device = -new Date(nowMs).getTimezoneOffset();
  return (
    <div className={classes['clock']} data-testid="day-clock">
      <p>
        <b>{timeOf(day.wall)}</b> {city} <span>{format.day(day.today)}</span>
        {home !== '' && (
          <span className={classes['home']}>
            {t('day.untilHome', { city: pick(homeCity) || t('programme.home'), time: home })}
          </span>
        )}
      </p>
      {device !== offset && (
        <small>{t('day.deviceZone', { device: offsetLabel(device), city, zone: offsetLabel(offset) })}</small>
      )}
    </div>
  );
}

function WhichVersion({ shown: { organises, version, choose } }: { shown: ShownProgramme }) {
  const { t } = useI18n();
  if (!organises) return null;
  if (version === null) return <p className={classes['note']}>{t('day.plannedNote')}</p>;
  return (
    <SegmentedControl
      aria-label={t('day.version')}
      size="sm"
      className={classes['version'] ?? ''}
      value={version}
      data={(['released', 'planned'] as const).map((value) => ({ value, label: t(`day.${value}`) }))}
      onChange={(value) => choose(value)}
    />
  );
}
