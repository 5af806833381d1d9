/** What a device is called before its person calls it otherwise: “Chrome on Windows”. */
import type { Translate } from '#shared/i18n/keys.ts';

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
] as const;

type Signs = readonly (readonly [RegExp, string])[];

const found = (signs: Signs, userAgent: string): string | undefined =>
  signs.find(([sign]) => sign.test(userAgent))?.[1];

/** `desktop`: the app itself, whose user agent names the Chromium in it. */
export function deviceName(t: Translate, userAgent: string, desktop: boolean): string {
  const system = found(SYSTEMS, userAgent);
  const browser = desktop ? t('common.appName') : (found(BROWSERS, userAgent) ?? t('common.appName'));
  return system === undefined ? browser : t('sharing.join.deviceName', { browser, system });
}
