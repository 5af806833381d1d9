/**
 * The rules of a safe Electron app, each with a probe of the running app, what the probe says when the rule holds, and the
 * change to the main process that breaks the rule, under which the probe has to say something else.
 */
import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { electronCommand, installedElectron } from '#build/scripts/electron-runtime.ts';
import { CONTENT_SECURITY_POLICY } from '#shared/web/securityHeaders.ts';
import { UNSANDBOXED, type Change, type Desktop } from './desktop.ts';

declare global {
  interface Window {
    /** Of page.js and of the outside page. */
    outcomeOf(request: () => Promise<unknown>): Promise<string>;
  }
}

export interface Rule {
  readonly name: string;
  /** What is tried; what comes of it shows after a while. */
  attempt?(desktop: Desktop, outside: Outside): Promise<unknown>;
  /** May be asked again and again. */
  probe(desktop: Desktop, outside: Outside): Promise<unknown>;
  readonly holds: unknown;
  readonly breaks: readonly Change[];
  /** What else stands in the way of the harm and is taken away for both runs, so that this rule alone decides. */
  readonly alone?: readonly Change[];
  /** The app is another one afterwards, even where the rule holds. */
  readonly leavesTraces?: true;
  /** Why the probe cannot run on this machine. */
  skip?(): Promise<string | undefined>;
}

/** A server that is not the app. `/away` and `/api/away` redirect; `/api/script` is one; `/api/cookie` sets one and tells those that came. */
export interface Outside {
  readonly url: string;
}

const FRAMES_ALLOWED: readonly Change[] = [
  [`"frame-src 'none'"`, `"frame-src 'self'"`],
  [`"frame-ancestors 'none'"`, `"frame-ancestors 'self'"`],
  ['if (!event.isMainFrame) event.preventDefault()', '0'],
  ['nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
];
const NAVIGATION_ALLOWED: Change = ['"will-navigate"', '"will-navigate-unheard"'];

const doorTo = ({ url }: Outside, path: string): string =>
  `app://legation/-/server/${encodeURIComponent(url.slice(0, -1))}${path}`;

/** The person allows the server. */
async function allow({ app, page }: Desktop, { url }: Outside): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  await page.evaluate(
    async (address) => {
      const bridge = Reflect.get(window, 'legationDesktop') as { approveServer(address: string): Promise<boolean> };
      await bridge.approveServer(address);
    },
    url.slice(0, -1),
  );
}

const askFrom = ({ page }: Desktop, address: string): Promise<string> =>
  page.evaluate(
    async (asked) =>
      fetch(asked).then(
        async (answer) => answer.headers.get('legation-door') ?? answer.text(),
        () => 'refused',
      ),
    address,
  );

async function whyNoSandbox(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'the kernel is asked in the way of Linux';
  const command = await electronCommand(installedElectron() ?? '');
  return command === undefined ? 'root cannot have a sandbox here' : command.unsandboxed;
}

const addFrame = async ({ page }: Desktop): Promise<void> =>
  page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: './frame.html' }));
  });

const ownFrame = (page: Page): Frame | undefined => page.frames().find((frame) => frame.url().endsWith('frame.html'));

export const RULES: readonly Rule[] = [
  {
    name: 'the page has no Node, and its globals are apart from those of the preload script',
    probe: async ({ page }) =>
      page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
    holds: ['undefined', 'undefined'],
    breaks: [
      UNSANDBOXED,
      ['sandbox: true', 'sandbox: false'],
      ['contextIsolation: true', 'contextIsolation: false'],
      ['nodeIntegration: false', 'nodeIntegration: true'],
    ],
  },
  {
    name: 'the bridge reaches the page through an isolated context',
    probe: async ({ page }) => page.evaluate(() => typeof Reflect.get(window, 'legationDesktop')),
    holds: 'object',
    breaks: [['contextIsolation: true', 'contextIsolation: false']],
  },
  {
    name: "the page's process is sandboxed by the system, whatever a window asks for",
    probe: async ({ app }) => {
      const pid = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());
      return /^Seccomp:\t(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    },
    holds: '2',
    alone: [['sandbox: true', 'sandbox: false']],
    breaks: [UNSANDBOXED],
    skip: whyNoSandbox,
  },
  {
    name: 'addresses of the app cannot lead out of its folder',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const ways = [
          '/../../package.json',
          '/%2e%2e/%2e%2e/package.json',
          '/..%2f..%2fpackage.json',
          '/%2e%2e%2f%2e%2e%2fpackage.json',
          '/x/..%2f..%2f..%2fpackage.json',
          '/..%5c..%5cpackage.json',
          '/%2fetc%2fpasswd',
          '/%252e%252e%252fpackage.json',
          '/index.html%00.js',
          '/c:%5cwindows',
        ];
        const answers = await Promise.all(ways.map(async (way) => (await fetch(`app://legation${way}`)).status));
        return [...new Set(answers)];
      }),
    holds: [404],
    breaks: [
      ['if (segments.some(', 'if (!segments.some('],
      ['isInside(root, file) ? file : null', 'file'],
    ],
  },
  {
    name: 'another host of the scheme, another scheme and another method get nothing',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const status = async (address: string, method = 'GET') =>
          fetch(address, { method }).then(
            (answer) => answer.status,
            () => 'refused',
          );
        return [
          await status('app://elsewhere/index.html'),
          await status('file:///etc/passwd'),
          await status('app://legation/index.html', 'POST'),
        ];
      }),
    holds: [404, 'refused', 405],
    alone: [[`"connect-src 'self'"`, `"connect-src *  app: file:"`]],
    breaks: [
      ['url.host === "legation"', 'true'],
      ['request.method !== "GET"', 'false'],
    ],
  },
  {
    name: 'every answer carries the headers of the app',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const answers = [await fetch('./index.html'), await fetch('./page.js'), await fetch('./none')];
        const names = [
          'content-security-policy',
          'x-content-type-options',
          'referrer-policy',
          'cross-origin-opener-policy',
        ];
        return answers.map(({ headers }) => names.map((name) => headers.get(name)));
      }),
    holds: Array.from({ length: 3 }, () => [CONTENT_SECURITY_POLICY, 'nosniff', 'no-referrer', 'same-origin']),
    breaks: [['...SECURITY_HEADERS,', '']],
  },
  {
    name: 'inline script and eval are blocked by the content security policy',
    probe: async ({ page }) =>
      page.evaluate(() => [Reflect.get(window, 'inlineScriptRan') === true, Reflect.get(window, 'evalRan') === true]),
    holds: [false, false],
    breaks: [[`"script-src 'self'"`, `"script-src 'self' 'unsafe-inline' 'unsafe-eval'"`]],
  },
  {
    name: 'the page cannot reach the network',
    probe: async ({ page }, { url }) =>
      page.evaluate(
        async (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'reached',
            () => 'refused',
          ),
        url,
      ),
    holds: 'refused',
    breaks: [[`"connect-src 'self'"`, `"connect-src *"`]],
  },
  {
    name: 'the page stays at the address of the app',
    // Later, so that the page answers before it goes, where nothing keeps it.
    attempt: async ({ page }, { url }) =>
      page.evaluate((address) => void setTimeout(() => (location.href = address), 50), url),
    probe: async ({ page }) => page.url(),
    holds: 'app://legation/',
    breaks: [NAVIGATION_ALLOWED],
  },
  {
    name: 'a redirect to another address is refused',
    attempt: async ({ app }, { url }) =>
      app.evaluate(
        async ({ BrowserWindow }, address) =>
          BrowserWindow.getAllWindows()[0]
            ?.loadURL(address)
            .catch(() => undefined),
        `${url}away`,
      ),
    // The driver hears of the new address a moment after the window does.
    probe: async ({ page }, { url }) => page.url() === `${url}arrived`,
    holds: false,
    leavesTraces: true,
    breaks: [['"will-redirect"', '"will-redirect-unheard"']],
  },
  {
    name: 'a frame is not loaded',
    attempt: addFrame,
    probe: async ({ page }) => ownFrame(page) !== undefined,
    holds: false,
    alone: FRAMES_ALLOWED.filter(([from]) => from.includes('frame-')),
    breaks: [['if (!event.isMainFrame) event.preventDefault()', '0']],
  },
  {
    name: 'no window is opened, whatever its address',
    attempt: async ({ page }) =>
      page.evaluate(() => {
        for (const address of ['about:blank', 'app://legation/', 'data:text/html,x', 'http://127.0.0.1/'])
          window.open(address);
      }),
    probe: async ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    holds: 1,
    breaks: [['action: "deny"', 'action: "allow"']],
  },
  {
    name: 'only https, mailto and tel are handed to the system, by links and by the bridge',
    attempt: async ({ app, page }) => {
      await app.evaluate(({ shell }) => {
        const opened: string[] = [];
        Reflect.set(globalThis, 'openedOutside', opened);
        shell.openExternal = async (address) => void opened.push(new URL(address).protocol);
      });
      await page.evaluate(async () => {
        const addresses = [
          'https://a.example/',
          'mailto:a@a.example',
          'tel:+85212345678',
          'http://a.example/',
          'file:///etc/passwd',
          'smb://a.example/x',
          'javascript:alert(1)',
          'ms-msdt:/id',
          ' file:///etc/passwd',
          'FILE:///etc/passwd',
        ];
        const { openExternal } = Reflect.get(window, 'legationDesktop') as { openExternal(url: string): Promise<void> };
        for (const address of addresses) {
          await openExternal(address);
          window.open(address);
        }
      });
    },
    probe: async ({ app }) => {
      const opened = await app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[]);
      return [...new Set(opened)].toSorted();
    },
    holds: ['https:', 'mailto:', 'tel:'],
    breaks: [['OUTSIDE.test(address)', 'true']],
  },
  {
    name: 'a webview is not attached',
    attempt: async ({ page }) =>
      page.evaluate(() => {
        const view = document.createElement('webview');
        view.setAttribute('src', 'app://legation/index.html');
        document.body.append(view);
      }),
    probe: async ({ app }) =>
      app.evaluate(({ webContents }) => webContents.getAllWebContents().some((one) => one.getType() === 'webview')),
    holds: false,
    alone: [['webviewTag: false', 'webviewTag: true'], ...FRAMES_ALLOWED.filter(([from]) => from.includes('frame-'))],
    breaks: [['"will-attach-webview"', '"will-attach-webview-unheard"']],
  },
  {
    name: 'permissions are denied but for storage, notifications and writing to the clipboard',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const state = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return {
          read: await state('clipboard-read'),
          screens: await state('window-management'),
          midi: await navigator.requestMIDIAccess({ sysex: true }).then(
            () => 'granted',
            () => 'denied',
          ),
          notifications: await Notification.requestPermission(),
          storage: await state('persistent-storage'),
        };
      }),
    holds: { read: 'denied', screens: 'denied', midi: 'denied', notifications: 'granted', storage: 'granted' },
    breaks: [['ALLOWED_PERMISSIONS.includes(permission)', 'true']],
  },
  {
    name: 'a request whose payload has not the shape of its channel is refused',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const bridge = Reflect.get(window, 'legationDesktop') as Record<
          | 'readBackup'
          | 'openExternal'
          | 'setMenu'
          | 'printToPdf'
          | 'writeBackup'
          | 'keepBackupFile'
          | 'readBackupFile',
          (payload: unknown) => Promise<unknown>
        >;
        const refused = [
          ['readBackup', '../../window.json'],
          ['readBackup', { toString: 1 }],
          ['openExternal', 5],
          ['setMenu', { locale: 'xx', canUndo: true, canRedo: true, missionOpen: true, textFocused: true }],
          ['setMenu', { locale: 'en', canUndo: true, canRedo: true, missionOpen: true, textFocused: true, more: 1 }],
          ['printToPdf', { route: 'https://a.example/', paper: 'A4' }],
          ['writeBackup', { missionId: '../x', missionTitle: 'x', bytes: new Uint8Array(1), files: [] }],
          ['writeBackup', { missionId: 'x', missionTitle: 'x', bytes: 'text', files: [] }],
          ['keepBackupFile', { missionId: 'x', sha256: '../../window.json', bytes: new Uint8Array(1) }],
          ['readBackupFile', { missionId: 'x', sha256: '../../../window.json' }],
        ] as const;
        const outcomes = await Promise.all(
          refused.map(([name, payload]) => window.outcomeOf(() => bridge[name](payload))),
        );
        return [...new Set(outcomes)];
      }),
    holds: ['refused payload'],
    // The page of the address that gets through when the rule is broken is never ready.
    alone: [['READY_WITHIN_MS = 9e4', 'READY_WITHIN_MS = 100']],
    breaks: [
      ['if (!parsed.success || payload.length > 1)', 'if (!parsed.success) parsed.data = payload[0]; if (false)'],
    ],
  },
  {
    name: 'a request that belongs to another kind of window is refused',
    probe: async ({ page }) =>
      page.evaluate(async () => {
        const bridge = Reflect.get(window, 'legationDesktop') as { documentReady(): Promise<void> };
        return window.outcomeOf(() => bridge.documentReady());
      }),
    holds: 'refused sender',
    breaks: [['kindOfWindow.get(contents) === from', 'true']],
  },
  {
    name: 'a request from a frame is refused',
    probe: async (desktop) => {
      await addFrame(desktop);
      await expect.poll(() => ownFrame(desktop.page)).toBeDefined();
      const frame = ownFrame(desktop.page);
      await frame?.waitForLoadState('load');
      return frame?.evaluate(async () => {
        const bridge = Reflect.get(window, 'legationDesktop') as { listBackups(): Promise<unknown> };
        return window.outcomeOf(() => bridge.listBackups());
      });
    },
    holds: 'refused sender',
    alone: [...FRAMES_ALLOWED],
    breaks: [['frame !== contents.mainFrame', 'false']],
  },
  {
    name: 'a request from a page that is not ours is refused',
    probe: async ({ page }, { url }) => {
      await page.evaluate((address) => void (location.href = address), url);
      await page.waitForURL(url);
      return page.evaluate(async () => {
        const bridge = Reflect.get(window, 'legationDesktop') as { listBackups(): Promise<unknown> };
        return window.outcomeOf(() => bridge.listBackups());
      });
    },
    holds: 'refused sender',
    alone: [NAVIGATION_ALLOWED],
    breaks: [['isAppPage(frame.url)', 'true']],
  },
  {
    name: 'a server that the person has not allowed is not asked',
    // By a name that no rule allows.
    probe: async (desktop, { url }) =>
      askFrom(desktop, doorTo({ url: url.replace('127.0.0.1', 'localhost') }, '/api/cookie')),
    holds: 'unapproved',
    breaks: [['await parts.isApproved(passage.origin)', 'true']],
  },
  {
    name: 'a server that the person has allowed cannot send the app elsewhere',
    probe: async (desktop, outside) => {
      await allow(desktop, outside);
      return askFrom(desktop, doorTo(outside, '/api/away'));
    },
    holds: 'redirect',
    breaks: [['redirect: "error"', 'redirect: "follow"']],
  },
  {
    name: 'of a server nothing can be asked but its api',
    probe: async (desktop, outside) => {
      await allow(desktop, outside);
      return askFrom(desktop, doorTo(outside, '/elsewhere'));
    },
    holds: 'refused',
    breaks: [['API_PATH.test(path)', 'true']],
  },
  {
    name: 'cookies of a server are not kept, and none is sent',
    probe: async (desktop, outside) => {
      await allow(desktop, outside);
      await askFrom(desktop, doorTo(outside, '/api/cookie'));
      return askFrom(desktop, doorTo(outside, '/api/cookie'));
    },
    holds: 'none',
    breaks: [['credentials: "omit"', 'credentials: "include"']],
  },
  {
    name: 'what a server answers is no script of the app',
    attempt: async (desktop, outside) => {
      await allow(desktop, outside);
      await desktop.page.evaluate(
        (src) => {
          document.head.append(Object.assign(document.createElement('script'), { src }));
        },
        doorTo(outside, '/api/script'),
      );
    },
    probe: async ({ page }) => page.evaluate(() => Reflect.get(window, 'serverScriptRan') === true),
    holds: false,
    breaks: [['INERT.test(type)', 'true']],
  },
  {
    name: 'what a server answers is no page of the app',
    attempt: async (desktop, outside) => {
      await allow(desktop, outside);
      await desktop.page.evaluate((address) => void (location.href = address), doorTo(outside, '/api/page'));
    },
    probe: async ({ page }) => page.url(),
    holds: 'app://legation/',
    alone: [
      ['INERT.test(type)', 'true'],
      ['"content-disposition": "attachment"', '"x-none": "x"'],
    ],
    breaks: [['isAppPage(event.url)', 'true']],
  },
  {
    name: 'a page that is not ours reaches no server through the app',
    probe: async (desktop, outside) => {
      await allow(desktop, outside);
      await desktop.page.evaluate((address) => void (location.href = address), outside.url);
      await desktop.page.waitForURL(outside.url);
      return askFrom(desktop, doorTo(outside, '/api/cookie'));
    },
    holds: 'refused',
    alone: [NAVIGATION_ALLOWED],
    breaks: [['isAppPage(frame.url)', 'true']],
  },
  {
    name: 'what the session is not told of, such as a worker, reaches no server',
    probe: async (desktop, outside) => {
      await allow(desktop, outside);
      return desktop.page.evaluate(
        async (address) =>
          new Promise((resolve) => {
            const worker = new Worker(`./worker.js#${address}`);
            worker.addEventListener('message', ({ data }) => resolve(data));
          }),
        doorTo(outside, '/api/cookie'),
      );
    },
    holds: 'refused',
    breaks: [['signal === void 0', 'false']],
  },
  {
    name: 'developer tools do not open in a packaged app',
    probe: async ({ app }) =>
      app.evaluate(async ({ Menu, webContents }) => {
        const contents = webContents.getAllWebContents()[0];
        contents?.openDevTools({ mode: 'detach' });
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
        // Electron writes roles in lower case.
        return [contents?.isDevToolsOpened(), items?.some(({ role }) => String(role) === 'toggledevtools')];
      }),
    holds: [false, false],
    // A copy that believes that it is packaged.
    alone: [['electron.app.isPackaged', 'true']],
    breaks: [
      ['devTools: !true', 'devTools: true'],
      ['development: !true', 'development: true'],
    ],
  },
];
