/** My day: one person's day on the road, by the clock of where they are. */
import { IconCalendarUser } from '@tabler/icons-react';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo, usePlaceParts } from '#renderer/ui/useGo.ts';
import { live } from '#shared/domain/change/missionState.ts';
import { dayParts, dayPlace } from './dayPlace.ts';
import { PersonDay } from './PersonDay.tsx';
import { useShownProgramme } from './useShownProgramme.ts';
import { WhoAreYou } from './WhoAreYou.tsx';

export default function Day() {
  const { t } = useI18n();
  const go = useGo();
  const own = useOwnPerson();
  const shown = useShownProgramme();
  const place = dayPlace(usePlaceParts());
  if (!own.known) return null;
  if (place.kind === 'choose' && place.whom === 'other') {
    return <WhoAreYou whom="other" onChoose={(asId) => go(...dayParts({ asId }))} />;
  }
  const asId = place.kind === 'day' ? place.asId : undefined;
  const person = live(shown.state, 'people', asId ?? own.personId);
  if (place.kind === 'choose' || person === undefined) {
    return (
      <WhoAreYou
        whom="self"
        onChoose={(personId) => {
          own.choose(personId);
          go(...dayParts({}));
        }}
      />
    );
  }
  if (!shown.organises && shown.version === null) {
    return (
      <>
        <PageHeader title={t('day.title')} />
        <EmptyState icon={<IconCalendarUser />} title={t('day.noRelease')} hint={t('day.noReleaseHint')} />
      </>
    );
  }
  return <PersonDay key={person.id} shown={shown} person={person} own={person.id === own.personId} date={place.date} />;
}
