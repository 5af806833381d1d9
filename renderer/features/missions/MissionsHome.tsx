/** The start of everything: the missions on this device, or, where there is none yet, three ways to begin. */
import { Anchor } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useMissions } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withWords } from '#renderer/ui/useFetched.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { ScreenMenus } from '#renderer/ui/ScreenMenus.tsx';
import { useDocumentTitle } from '#renderer/ui/useDocumentTitle.ts';
import { FirstRun } from './FirstRun.tsx';
import { MissionList } from './MissionList.tsx';
import classes from './MissionsHome.module.css';

const Backups = lazy(() => import('./Backups.tsx'));
const CopyMission = lazy(() => import('./CopyMission.tsx'));
const KeptMissions = loadable(async () => import('./KeptMissions.tsx'));
const loadKept = withWords('webApp', KeptMissions);
const NewMission = lazy(() => import('./NewMission.tsx'));

export default function MissionsHome() {
  const { t } = useI18n();
  const [path] = useLocation();
  useDocumentTitle(titleOf(path, t));
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <Anchor href="#/" underline="never" className={classes['brand'] ?? ''}>
          {t('common.appName')}
        </Anchor>
        <ScreenMenus at="top" />
      </header>
      <main className={classes['main']}>
        <Suspense>
          <Switch>
            <Route path="/new">
              <NewMission />
            </Route>
            <Route path="/copy/:missionId">{({ missionId }) => <CopyMission missionId={missionId} />}</Route>
            <Route path="/backups">
              <Backups />
            </Route>
            <Route>
              <Missions />
            </Route>
          </Switch>
        </Suspense>
      </main>
    </div>
  );
}

function titleOf(path: string, t: I18n['t']): string {
  if (path.startsWith('/new')) return t('mission.newTitle');
  if (path.startsWith('/copy/')) return t('mission.copyTitle');
  return path.startsWith('/backups') ? t('storage.backups.title') : '';
}

function Missions() {
  const missions = useMissions();
  const kept = useFetched(loadKept, useHost().capabilities.webApp);
  if (missions === undefined) return null;
  return missions.length === 0 ? (
    <FirstRun />
  ) : (
    <>
      <MissionList missions={missions} />
      {kept && <KeptMissions />}
    </>
  );
}
