/** Daily reminders of what is due in every mission on this device, for those who want them. Loads when the window rests. */
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useHost } from '#renderer/host/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadable } from '#renderer/ui/loadable.tsx';

const DailyReminders = loadable(() => import('./DailyReminders.tsx'));

export function Reminders() {
  const wanted = usePreferences((preferences) => preferences.reminders);
  const host = useHost();
  const [path, navigate] = useLocation();
  const [loaded, setLoaded] = useState(false);
  // A document that is being printed reminds nobody.
  const here = !path.startsWith('/print/');
  useEffect(
    () => host.onReminderPressed((missionId, screen) => navigate(`/m/${missionId}/${screen}`)),
    [host, navigate],
  );
  useEffect(() => {
    if (!wanted || !here) return undefined;
    // What cannot be fetched now is fetched at the next start.
    const load = (): Promise<void> =>
      DailyReminders.load().then(
        () => setLoaded(true),
        () => undefined,
      );
    return whenIdle(() => void load());
  }, [wanted, here]);
  return wanted && here && loaded ? (
    <Suspense>
      <DailyReminders />
    </Suspense>
  ) : null;
}
