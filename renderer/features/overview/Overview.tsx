/** The first screen of a mission: where it goes, when, who, what is still open, and what comes next. */
import { ActionIcon } from '@mantine/core';
import { IconDownload, IconHistory, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useLocation, useParams } from 'wouter';
import { useMission, useReadOnly } from '#renderer/data/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ReleaseMark } from '#renderer/ui/ReleaseMark.tsx';
import { useProgressText } from '#renderer/ui/useProgressText.ts';
import { Counts } from './Counts.tsx';
import { Deleted } from './Deleted.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Legs } from './Legs.tsx';
import { NextItems } from './NextItems.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import classes from './Overview.module.css';
import { ThisDevice } from './ThisDevice.tsx';

const RouteMap = lazy(() => import('./RouteMap.tsx'));
const AddLeg = lazy(() => import('./AddLeg.tsx'));
const LegDrawer = lazy(() => import('./LegDrawer.tsx'));
const MissionDetails = lazy(() => import('./MissionDetails.tsx'));

export default function Overview() {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const progress = useProgressText(mission);
  const readOnly = useReadOnly('missions');
  const [, navigate] = useLocation();
  const [part = '', id] = (useParams<{ '*'?: string }>()['*'] ?? '').split('/');
  const home = `/m/${mission.id}`;
  const close = (): void => navigate(home);
  return (
    <div className={classes['page']}>
      <PageHeader
        oneLine
        title={pick(mission.title)}
        subtitle={
          <>
            {format.dateRange(mission.startDate, mission.endDate)} · <strong>{progress}</strong>
            {mission.leadBody === undefined ? null : (
              <>
                <br />
                {pick(mission.leadBody)}
              </>
            )}
            <div>
              <ReleaseMark />
            </div>
          </>
        }
      >
        {!readOnly && (
          <HeaderAction
            label={t('mission.edit')}
            Icon={IconPencil}
            onClick={() => navigate(`${home}/details`)}
            data-testid="edit-details"
          />
        )}
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('history.title')}
          title={t('history.title')}
          onClick={() => navigate(`${home}/history`)}
        >
          <IconHistory size={18} />
        </ActionIcon>
        <HeaderAction
          label={t('mission.saveFile')}
          Icon={IconDownload}
          onClick={() => useMissionFiles.getState().save(mission.id)}
        />
      </PageHeader>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <div className={classes['map']}>
            <Suspense>
              <RouteMap />
            </Suspense>
          </div>
          <Legs />
          <Deleted />
        </div>
        <div className={classes['column']}>
          <FirstSteps />
          <NextItems />
          <OpenPoints />
          <Counts />
          <ThisDevice />
        </div>
      </div>
      <Suspense>
        {part === 'legs' && id === 'new' && !readOnly && <AddLeg onClose={close} />}
        {part === 'legs' && id !== undefined && id !== 'new' && <LegDrawer key={id} legId={id} onClose={close} />}
        {part === 'details' && <MissionDetails onClose={close} />}
      </Suspense>
    </div>
  );
}
