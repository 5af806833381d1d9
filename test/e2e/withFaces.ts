import { headlessChromium } from '#build/scripts/find-chromium.ts';

const executablePath = headlessChromium();

/** For `test.use` of specs that look at what is set in the faces of the app (see playwright.config.ts). */
export const WITH_FACES = { launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: [] } };
