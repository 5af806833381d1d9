/** What a person has chosen for this device's screen. In localStorage, so that the first paint already follows it. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Locale } from '#shared/domain/fields.ts';
import { nearestLocale } from '#shared/i18n/nearestLocale.ts';

interface Preferences {
  readonly locale: Locale;
  /** The clock that stands first: of the place, or of home. */
  readonly firstClock: 'local' | 'home';
  /** The name that stands beside what this person writes; '' until they gave it. */
  readonly authorName: string;
  /** The person wants to be told each day what is due. */
  readonly reminders: boolean;
  setLocale(locale: Locale): void;
  setFirstClock(clock: 'local' | 'home'): void;
  setAuthorName(name: string): void;
  setReminders(reminders: boolean): void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      locale: nearestLocale(navigator.languages),
      firstClock: 'local',
      authorName: '',
      reminders: false,
      setLocale: (locale) => set({ locale }),
      setFirstClock: (firstClock) => set({ firstClock }),
      setAuthorName: (authorName) => set({ authorName }),
      setReminders: (reminders) => set({ reminders }),
    }),
    { name: 'legation-preferences', version: 1 },
  ),
);
