/** What is known of each mission, of one kind: for the stores that one place writes and many screens read. */
import { create } from 'zustand';

export interface ByMission<T> {
  readonly byMission: Readonly<Record<string, T>>;
  set(missionId: string, value: T): void;
  remove(missionId: string): void;
}

export const createByMission = <T>() =>
  create<ByMission<T>>()((set) => ({
    byMission: {},
    set: (missionId, value) => set(({ byMission }) => ({ byMission: { ...byMission, [missionId]: value } })),
    remove: (missionId) =>
      set(({ byMission }) => {
        const { [missionId]: _, ...rest } = byMission;
        return { byMission: rest };
      }),
  }));
