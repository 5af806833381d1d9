/** A Chromium of its own whose process a test may kill, with a profile that outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';

export interface KillableChromium {
  readonly process: ChildProcess;
  readonly page: Page;
  /** As a power cut would: nothing of it says farewell. */
  kill(): Promise<void>;
}

export async function launchKillable(executable: string, profile: string, url: string): Promise<KillableChromium> {
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-port=0',
      '--no-first-run',
      '--window-size=1280,800',
      // A page that is not in front has its timers held back; a person's window is in front.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own, so that its helpers go with it: one that lives on for a moment holds the lock of the database.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser without a context');
  const page = await context.newPage();
  await page.bringToFront();
  await page.goto(url);
  return {
    process: child,
    page,
    kill: async () => {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}
