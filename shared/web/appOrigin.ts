/** The desktop serves the built renderer from here; a scheme of its own keeps it away from `file:` and from the network. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'legation';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;
