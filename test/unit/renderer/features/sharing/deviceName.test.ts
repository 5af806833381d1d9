import { expect, test } from 'vitest';
import { deviceName } from '#renderer/features/sharing/deviceName.ts';
import { loadArea, loadTranslate } from '#shared/i18n/translate.ts';

await loadArea('en', 'sharing');
const t = await loadTranslate('en');

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on macOS'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['something else', 'Legation'],
])('a device is called after its browser and system: %s', (userAgent, name) => {
  expect(deviceName(t, userAgent, false)).toBe(name);
});

test('the desktop app is called by its own name', () => {
  const userAgent =
    'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) legation/0.1.0 Chrome/144.0 Electron/45.4 Safari/537.36';
  expect(deviceName(t, userAgent, true)).toBe('Legation on Linux');
});
