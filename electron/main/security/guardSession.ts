import type { Session } from 'electron';
import { isAppUrl } from '../appUrl.ts';

const ALLOWED_PERMISSIONS: readonly string[] = ['persistent-storage', 'notifications', 'clipboard-sanitized-write'];

/** Refuses every permission but the few that the app uses, and those to anyone but the app. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const asker = details.requestingUrl === '' ? contents.getURL() : details.requestingUrl;
    answer(isAppUrl(asker) && ALLOWED_PERMISSIONS.includes(permission));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => isAppUrl(origin) && ALLOWED_PERMISSIONS.includes(permission),
  );
  session.setDevicePermissionHandler(() => false);
}
