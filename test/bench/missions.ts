/** Missions to measure with, each on a device of its own: a browser profile that keeps it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { installedChromium } from '#build/scripts/find-chromium.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';

export const LARGE = { items: 5000, people: 2000 } as const;

/** The large mission as a mission file. */
export function largeMissionFile(): { missionId: string; bytes: Buffer } {
  const rows = enlargeMission(sampleMission().rows, LARGE);
  const missionId = rows[0]?.row.missionId ?? '';
  const state = withRows(emptyMissionState(missionId), rows);
  const bytes = packMission(state, {
    withPrivate: false,
    withOwn: false,
    now: '2026-05-20T08:00:00Z',
    appVersion: '0.0.0',
  });
  return { missionId, bytes: Buffer.from(bytes) };
}

/** A device: starts its browser anew each time that it is asked. */
export interface Device {
  readonly folder: string;
  /** `bypassCSP` for a page that has to ask other servers, too. */
  start(options?: {
    readonly bypassCSP?: boolean;
    readonly serviceWorkers?: 'allow';
    readonly timezoneId?: string;
    readonly viewport?: { width: number; height: number };
  }): Promise<BrowserContext>;
  remove(): void;
}

/** Its browser has the window that people have, unless another one is given. */
export function newDevice(executablePath = installedChromium()): Device {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-device-'));
  return {
    folder,
    start: async (options = {}) =>
      chromium.launchPersistentContext(folder, {
        ...(executablePath === undefined ? {} : { executablePath }),
        locale: 'en-GB',
        timezoneId: 'UTC',
        viewport: { width: 1280, height: 800 },
        baseURL: process.env['LEGATION_WEB_URL'] ?? '',
        ...options,
      }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export const pageOf = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? context.newPage();

/** Puts the mission on a device through the dialog that opens files, and leaves the browser closed. */
export async function takeIn(device: Device, file: { missionId: string; bytes: Buffer }): Promise<void> {
  const context = await device.start();
  const page = await pageOf(context);
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('open-mission-file').click();
  await (
    await chooser
  ).setFiles({
    name: 'large.legation',
    mimeType: 'application/octet-stream',
    buffer: file.bytes,
  });
  await page.waitForURL(new RegExp(`#/m/${file.missionId}`), { timeout: 120_000 });
  await page.getByTestId('save-state').filter({ hasText: 'Saved' }).waitFor({ timeout: 120_000 });
  await context.close();
}
