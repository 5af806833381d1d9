import { useMemo } from 'react';
import { useLiveRows, useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import RouteDrawing from '#renderer/ui/map/RouteDrawing.tsx';
import { citiesOf, routeOf } from '#renderer/ui/map/route.ts';
import { inOrder } from '#shared/domain/programme/decisions.ts';

export default function RouteMap() {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const legs = useLiveRows('legs');
  const route = useMemo(() => routeOf(mission, inOrder(legs)), [mission, legs]);
  const cities = format.list(citiesOf(route).map(({ city }) => pick(city)));
  return (
    <RouteDrawing
      route={route}
      label={cities === '' ? t('mission.overview.map') : t('mission.overview.mapRoute', { cities })}
    />
  );
}
