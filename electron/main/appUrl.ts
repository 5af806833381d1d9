import { APP_HOST, APP_SCHEME } from '#shared/web/appOrigin.ts';

/** Whether an address belongs to the app itself. `URL.origin` says 'null' for a scheme that Node does not know. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}

/** Addresses that begin so are answered by others; none of them is a page. */
const NO_PAGE = '/-/';

export function isForDoor(address: string): boolean {
  return isAppUrl(address) && new URL(address).pathname.startsWith(NO_PAGE);
}

/** Whether the app itself may stand at an address. */
export function isAppPage(address: string): boolean {
  return isAppUrl(address) && !isForDoor(address);
}
