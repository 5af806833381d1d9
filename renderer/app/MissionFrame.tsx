/** The window around an open mission: its sidebar on a desktop, a bar at the bottom on a phone, and what holds on every screen. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Suspense, use, useEffect, useMemo, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { MissionProvider, useMission, useMissionSnapshot, useWorkspace } from '#renderer/data/react.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { RecordNoticesProvider } from '#renderer/ui/RecordNotices.tsx';
import { ReleaseMarkProvider } from '#renderer/ui/ReleaseMark.tsx';
import { ScreenMenus } from '#renderer/ui/ScreenMenus.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useDocumentTitle } from '#renderer/ui/useDocumentTitle.ts';
import { Capture } from '#renderer/features/capture/Capture.tsx';
import { KeepSafe } from './KeepSafe.tsx';
import { MissionBar } from './MissionBar.tsx';
import { MoreTab } from './MoreTab.tsx';
import classes from './MissionFrame.module.css';
import { MissionMissing } from './MissionMissing.tsx';
import { NativeMenuOfMission } from './NativeMenu.tsx';
import { StorageBanner } from './StorageNotices.tsx';
import { recordNotices } from './recordNotices.tsx';
import { releaseMark, ReleaseNews } from './ReleaseNews.tsx';
import { MISSION_SCREENS, missionPath } from './routes.tsx';
import { Together } from './Together.tsx';
import { useMissionCommands } from './useMissionCommands.ts';

/** The screen in hand comes first, and what it fetches for itself. */
const SCREENS_AFTER_MS = 2000;

export function MissionFrame({ missionId }: { missionId: string }) {
  const workspace = useWorkspace();
  // Asked once: a mission that another window erases stays on this screen, to be kept or left.
  const opening = useMemo(
    () => workspace.openedMission(missionId) ?? workspace.openMission(missionId),
    [workspace, missionId],
  );
  const store = opening instanceof Promise ? use(opening) : opening;
  if (store === null) return <MissionMissing />;
  return (
    <MissionProvider store={store}>
      <KeepSafe />
      <NativeMenuOfMission />
      <Capture />
      <RecordNoticesProvider show={recordNotices}>
        <ReleaseMarkProvider mark={releaseMark}>
          <OpenMission missionId={missionId} />
        </ReleaseMarkProvider>
      </RecordNoticesProvider>
    </MissionProvider>
  );
}

function OpenMission({ missionId }: { missionId: string }) {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const [, navigate] = useLocation();
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  const screenPath = path.split('/')[0] ?? '';
  const screen = MISSION_SCREENS.find((candidate) => candidate.path === screenPath);
  useMissionCommands(missionId);
  const screenName = screen === undefined ? t('shell.notFound') : t(screen.label);
  useDocumentTitle(screenName, pick(mission.title));
  useEffect(fetchScreensWhenIdle, []);
  useOpensOnOwnDay(missionId, screenPath);
  const visible = MISSION_SCREENS.filter(({ hidden }) => hidden !== true);
  const tabs = visible.filter(({ more }) => more !== true);
  const others = visible.filter(({ more }) => more === true);
  const go = (to: string): void => navigate(missionPath(missionId, to));

  return (
    <div className={classes['frame']}>
      <a
        className={classes['skip']}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('shell.skipToContent')}
      </a>
      <header className={classes['header']}>
        <div className={classes['bar']}>
          <MissionBar screen={screenName} />
        </div>
        <Together missionId={missionId} />
      </header>
      <nav className={classes['navbar']} aria-label={t('shell.menu')}>
        <UnstyledButton className={classes['mission']} onClick={() => navigate('/')}>
          <span className={classes['back']}>
            <IconChevronLeft size={14} aria-hidden />
            {t('shell.allMissions')}
          </span>
          <strong>{pick(mission.title)}</strong>
          <span>{format.dateRange(mission.startDate, mission.endDate)}</span>
        </UnstyledButton>
        <div className={classes['links']}>
          {visible.map(({ path: to, label, Icon }) => (
            <a
              key={to}
              href={`#${missionPath(missionId, to)}`}
              aria-current={to === screenPath ? 'page' : undefined}
              className={classes['link']}
            >
              <Icon size={18} />
              {t(label)}
            </a>
          ))}
        </div>
        <div className={classes['foot']}>
          <ScreenMenus at="bottom" />
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={classes['main']}>
        <StorageBanner />
        <ReleaseNews />
        <ErrorBoundary resetKey={path}>
          <Suspense>{screen === undefined ? <MissionMissing /> : <screen.Screen />}</Suspense>
        </ErrorBoundary>
      </main>
      <nav className={classes['tabs']} aria-label={t('shell.menu')}>
        {tabs.map(({ path: to, label, Icon }) => (
          <UnstyledButton
            key={to}
            className={classes['tab']}
            data-active={to === screenPath || undefined}
            aria-current={to === screenPath ? 'page' : undefined}
            onClick={() => go(to)}
          >
            <Icon size={20} />
            <span>{t(label)}</span>
          </UnstyledButton>
        ))}
        <MoreTab screens={others} current={screenPath} onGo={go} />
      </nav>
    </div>
  );
}

/** Whoever travels and does not plan comes for their own day; the overview is there when they go to it. */
function useOpensOnOwnDay(missionId: string, screenPath: string): void {
  const [, navigate] = useLocation();
  const travels = useMissionSnapshot(({ self }) => self?.role === 'delegate');
  const entered = useRef(false);
  useEffect(() => {
    if (entered.current) return;
    entered.current = true;
    if (travels && screenPath === '') navigate(missionPath(missionId, 'day'), { replace: true });
  }, [travels, screenPath, missionId, navigate]);
}

/** The other screens, one after the other while nobody waits, so that going there is one redraw. */
function fetchScreensWhenIdle(): () => void {
  let callOff: () => void = () => undefined;
  let left = false;
  const next = (index: number): void => {
    const screen = MISSION_SCREENS[index]?.Screen;
    if (screen === undefined || left) return;
    // One that cannot be fetched now is asked for again when it is opened.
    const fetched = (): Promise<void> =>
      screen.load().then(
        () => next(index + 1),
        () => undefined,
      );
    callOff = whenIdle(() => void fetched());
  };
  const later = window.setTimeout(() => next(0), SCREENS_AFTER_MS);
  return () => {
    left = true;
    window.clearTimeout(later);
    callOff();
  };
}
