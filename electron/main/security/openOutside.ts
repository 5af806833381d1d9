import { shell } from 'electron';
import { isOutsideUrl } from '#shared/web/outsideUrl.ts';

/** The only way out of the app to a browser, a mail program or a telephone. */
export function openOutside(address: string): void {
  if (!isOutsideUrl(address)) return;
  // A machine without a mail program refuses; there is nothing that the app could do about it.
  shell.openExternal(address).catch(() => undefined);
}
