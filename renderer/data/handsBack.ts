import { useMissionSnapshot } from './react.tsx';

/** Whether this device is that of somebody of the delegation, who writes something and does not plan the programme. */
export function useHandsBack(): boolean {
  return useMissionSnapshot(
    ({ readOnly, self, released }) =>
      !readOnly && (self === null ? released : self.role === 'delegate' || self.role === 'staff'),
  );
}
