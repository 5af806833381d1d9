/**
 * Tells, where the person wants it, what is due and overdue in the mission that is open: once a day, when it is first opened or
 * at nine in the morning by this device's clock where it was left open overnight.
 */
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useMission, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useToday } from '#renderer/data/useToday.ts';
import { useHost } from '#renderer/host/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { dueActions } from '#shared/domain/actions/editActions.ts';

const MORNING_HOUR = 9;

export function Reminders() {
  const wanted = usePreferences((preferences) => preferences.reminders);
  return wanted ? <DailyReminder /> : null;
}

function DailyReminder() {
  const { t, pick } = useI18n();
  const host = useHost();
  const workspace = useWorkspace();
  const store = useMissionStore();
  const mission = useMission();
  const [, navigate] = useLocation();
  const now = useNow();
  const today = useToday(now);
  const title = pick(mission.title);
  /** The day that was looked at: at once when the mission is opened, later days not before the morning. */
  const seen = useRef('');
  useEffect(() => {
    const first = seen.current === '';
    if (seen.current === today || (!first && new Date(now).getHours() < MORNING_HOUR)) return;
    seen.current = today;
    const key = `reminded.${store.missionId}`;
    void (async () => {
      // Another window, or an earlier start of today, may have told it.
      if ((await workspace.readSetting(key)) === today) return;
      const { overdue, dueToday } = dueActions(store.getSnapshot().state, today);
      if (overdue.length + dueToday.length === 0) return;
      const counts = [
        ...(overdue.length === 0 ? [] : [t('actions.overdueCount', { count: overdue.length })]),
        ...(dueToday.length === 0 ? [] : [t('actions.dueTodayCount', { count: dueToday.length })]),
      ];
      const [next] = [...overdue, ...dueToday];
      const body = `${counts.join(' · ')}\n${(next?.body.split('\n')[0] ?? '').slice(0, 200)}`;
      const open = (): void => navigate(`/m/${store.missionId}/actions`);
      if (await host.remind({ title: `${t('actions.title')}: ${title}`.slice(0, 200), body }, open)) {
        await workspace.writeSetting(key, today);
      }
    })();
  }, [now, today, host, workspace, store, t, title, navigate]);
  return null;
}
