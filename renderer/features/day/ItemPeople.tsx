/** Who receives, who interprets, and who comes along, with names in both scripts and numbers to call. */
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { participantsOf } from '#shared/domain/programme/participants.ts';
import { compareNames, displayName, formalName, secondName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import classes from './ItemFacts.module.css';
import { PhoneLink } from './PhoneLink.tsx';

/** A sub-delegation is named one by one, a whole delegation is not. */
const NAMED = 40;

interface Props {
  readonly state: MissionState;
  readonly item: ProgrammeItem;
  readonly personId: string;
}

export function ItemPeople({ state, item, personId }: Props) {
  const { t, pick } = useI18n();
  const people = (ids: readonly string[]): Person[] =>
    ids.flatMap((id) => (id === personId ? [] : (live(state, 'people', id) ?? [])));
  const bodies = item.hostOrganisationIds.flatMap((id) => live(state, 'organisations', id) ?? []);
  const hosts = people(item.hostPersonIds);
  const interpreters = people(item.interpreterIds);
  const any = bodies.length + hosts.length + interpreters.length > 0;
  const remarks = item.remarks ?? '';
  if (!any && remarks === '' && item.wholeDelegation) return null;
  return (
    <details className={classes['people']}>
      <summary>{t('day.details')}</summary>
      {bodies.length + hosts.length > 0 && <h4>{t('day.hosts')}</h4>}
      {bodies.map(({ id, name, phone }) => (
        <div key={id} className={classes['person']}>
          <span>{pick(name)}</span>
          {phone !== undefined && <PhoneLink number={phone} name={pick(name)} />}
        </div>
      ))}
      {hosts.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
      {interpreters.length > 0 && <h4>{t('day.interpreters')}</h4>}
      {interpreters.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
      <Companions state={state} item={item} personId={personId} />
      {remarks !== '' && (
        <>
          <h4>{t('day.remarks')}</h4>
          <p>{remarks}</p>
        </>
      )}
    </details>
  );
}

function PersonLine({ person }: { person: Person }) {
  const { locale, pick } = useI18n();
  const other = secondName(person, locale);
  const name = formalName(person, locale);
  return (
    <div className={classes['person']}>
      <span>
        {name}
        {other !== '' && ` · ${other}`}
        <small>{pick(person.position)}</small>
      </span>
      {person.mobile !== undefined && <PhoneLink number={person.mobile} name={name} />}
    </div>
  );
}

function Companions({ state, item, personId }: Props) {
  const { t, pick, format, locale } = useI18n();
  const groups = item.groupIds.flatMap((id) => live(state, 'groups', id) ?? []);
  const others = participantsOf(state, item)
    .flatMap((id) => (id === personId ? [] : (live(state, 'people', id) ?? [])))
    .toSorted(compareNames(locale));
  const named = others.length <= NAMED ? others : [];
  if (item.wholeDelegation) {
    return (
      <>
        <h4>{t('day.companions')}</h4>
        <p>{t('day.wholeDelegation')}</p>
      </>
    );
  }
  if (others.length === 0) return null;
  return (
    <>
      <h4>{[t('day.companions'), ...groups.map(({ name }) => pick(name))].join(' · ')}</h4>
      <p>
        {named.length > 0
          ? format.list(named.map((person) => displayName(person, locale)))
          : t('day.others', { count: others.length })}
      </p>
    </>
  );
}
