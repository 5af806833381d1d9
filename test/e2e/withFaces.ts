import { headlessChromium, launching } from '#build/scripts/find-chromium.ts';

/** For `test.use` of specs that look at what is set in the faces of the app (see playwright.config.ts). */
export const WITH_FACES = { launchOptions: { ...launching(headlessChromium()), args: [] } };
