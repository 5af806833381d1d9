import { APP_HOST, APP_SCHEME } from '#shared/web/appOrigin.ts';

/** Whether an address belongs to the app itself. `URL.origin` says 'null' for a scheme that Node does not know. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}
