import { Notification } from 'electron';

/** Held while they stand: one that is collected would no longer answer a press. */
const shown = new Set<Notification>();

export function showReminder(reminder: { title: string; body: string }, open: () => void): boolean {
  if (!Notification.isSupported()) return false;
  const { title, body } = reminder;
  const notice = new Notification({ title, body });
  shown.add(notice);
  notice.on('click', () => {
    shown.delete(notice);
    open();
  });
  notice.on('close', () => shown.delete(notice));
  notice.show();
  return true;
}
