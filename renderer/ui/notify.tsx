/** Short notices at the edge of the window. The library loads with the first notice. */
import type { NotificationData } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useI18n } from './i18n.tsx';

let wanted = false;
let closeLabel = '';
const listeners = new Set<() => void>();

const NoticeArea = lazy(async () => import('./NoticeArea.tsx'));

/** Where notices appear; once, near the root. */
export function Notices() {
  const { t } = useI18n();
  const close = t('common.close');
  useEffect(() => {
    closeLabel = close;
  }, [close]);
  const loaded = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
  return loaded ? (
    <Suspense>
      <NoticeArea />
    </Suspense>
  ) : null;
}

/** Shows a notice; a later one of the same `id` replaces it. The words come from the caller, in the language of the screen. */
export function notify(notice: NotificationData): void {
  wanted = true;
  for (const listener of listeners) listener();
  void import('@mantine/notifications').then(({ notifications }) => {
    if (notice.id !== undefined) notifications.hide(notice.id);
    notifications.show({ closeButtonProps: { 'aria-label': closeLabel }, ...notice });
  });
}

export function hideNotice(id: string): void {
  if (wanted) void import('@mantine/notifications').then(({ notifications }) => notifications.hide(id));
}
