/** Looks at one mission after the other, each once a day, and tells what is due. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { DueReader } from '#renderer/data/dueReader.ts';
import { useMissions, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import {
  type DeviceClock,
  type Due,
  missionsToLookAt,
  type MissionToLookAt,
} from '#shared/domain/actions/reminding.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';

const TITLE_MAX = 200;

function deviceClock(nowMs: number): DeviceClock {
  const now = new Date(nowMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, hour: now.getHours() };
}

export default function DailyReminders() {
  const { t, pick } = useI18n();
  const host = useHost();
  const workspace = useWorkspace();
  const missions = useMissions();
  const now = useNow();
  const looked = useRef(new Map<string, string>());
  const work = useRef(Promise.resolve());
  const gone = useRef(false);

  const tell = useEffectEvent(async (mission: Mission, { overdue, dueToday, first }: Due, day: string) => {
    const key = `reminded.${mission.id}`;
    // Another window, or an earlier start of today, may have told it.
    if (!(await workspace.claimSetting(key, day))) return;
    const counts = [
      ...(overdue === 0 ? [] : [t('actions.overdueCount', { count: overdue })]),
      ...(dueToday === 0 ? [] : [t('actions.dueTodayCount', { count: dueToday })]),
    ];
    const title = `${t('actions.title')}: ${pick(mission.title)}`.slice(0, TITLE_MAX);
    const shown = await host.remind({
      missionId: mission.id,
      screen: 'actions',
      title,
      body: `${counts.join(' · ')}\n${first}`,
    });
    if (!shown) await workspace.writeSetting(key, null);
  });

  const look = useEffectEvent(async (found: readonly MissionToLookAt[], day: string) => {
    const reader = new DueReader();
    try {
      for (const { mission, today } of found) {
        if (gone.current) return;
        const due = await reader.read({ missionId: mission.id, today });
        if (due !== null && !gone.current) await tell(mission, due, day);
      }
    } finally {
      reader.close();
    }
  });

  useEffect(() => {
    if (missions === undefined) return;
    const clock = deviceClock(now);
    const found = missionsToLookAt(
      missions.map(({ mission }) => mission),
      looked.current,
      clock,
      now,
    );
    if (found.length === 0) return;
    for (const { mission } of found) looked.current.set(mission.id, clock.day);
    work.current = work.current.then(() => look(found, clock.day)).catch(() => undefined);
  }, [missions, now]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return null;
}
