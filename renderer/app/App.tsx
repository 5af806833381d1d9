import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { WorkspaceProvider } from '#renderer/data/react.tsx';
import type { StorageFailure } from '#renderer/data/storageFailure.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { HostProvider } from '#renderer/host/react.tsx';
import { Reminders } from '#renderer/features/actions/Reminders.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { type I18n, I18nProvider } from '#renderer/ui/i18n.tsx';
import { Notices } from '#renderer/ui/notify.tsx';
import { theme } from '#renderer/ui/theme.ts';
import type { Host } from '#shared/ipc/host.ts';
import { CaptureFromHome } from './CaptureFromHome.tsx';
import { Commands } from './Commands.tsx';
import { MissionFiles } from './MissionFiles.tsx';
import { MissionFrame } from './MissionFrame.tsx';
import { NativeMenuOfMissions } from './NativeMenu.tsx';
import { Join, MissionsHome, PrintRoutes } from './routes.tsx';
import { StorageUnavailable } from './StorageNotices.tsx';
import { Sync } from './Sync.tsx';
import { KeptWebApp } from './KeptWebApp.tsx';

export function App({
  host,
  initialI18n,
  workspace,
}: {
  host: Host;
  initialI18n: I18n;
  workspace: Workspace | StorageFailure;
}) {
  const locale = usePreferences((preferences) => preferences.locale);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <I18nProvider initial={initialI18n} locale={locale}>
        <HostProvider host={host}>
          <Notices />
          <ErrorBoundary>
            {'kind' in workspace ? (
              <StorageUnavailable failure={workspace} />
            ) : (
              <WorkspaceProvider workspace={workspace}>
                <Router hook={useHashLocation}>
                  <Suspense>
                    <Switch>
                      <Route path="/print/*?">
                        <PrintRoutes />
                      </Route>
                      <Route path="/m/:missionId/*?">
                        {({ missionId }) => <MissionFrame key={missionId} missionId={missionId} />}
                      </Route>
                      <Route path="/join/*?">
                        <Join />
                      </Route>
                      <Route>
                        <NativeMenuOfMissions />
                        <CaptureFromHome />
                        <MissionsHome />
                      </Route>
                    </Switch>
                  </Suspense>
                  <MissionFiles />
                  <Commands />
                  <Reminders />
                  <Sync />
                  <KeptWebApp />
                </Router>
              </WorkspaceProvider>
            )}
          </ErrorBoundary>
        </HostProvider>
      </I18nProvider>
    </MantineProvider>
  );
}
