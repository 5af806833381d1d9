/** What the desktop app does with the system it runs on: files, a second start, the place of its window, menus, printing. */
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { run } from '#build/scripts/commands.ts';
import { BRIDGE_KEY, type Bridge } from '#shared/ipc/bridge.ts';
import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';
import { startAgain, test, TEST_PAGE, type Change, type Desktop } from './desktop.ts';

declare global {
  interface Window {
    files: { name: string; size: number }[];
    commands: string[];
  }
}

const openedFiles = ({ page }: Desktop) => page.evaluate(() => window.files);
const bridgeOf = ({ page }: Desktop) => page.evaluateHandle((key) => Reflect.get(window, key) as Bridge, BRIDGE_KEY);

test.describe('files that the system opens', () => {
  test('one on the command line reaches the window', async ({ launch, scratch }) => {
    const file = path.join(scratch, '訪問團.legation');
    writeFileSync(file, 'abc');
    const desktop = await launch({ renderer: TEST_PAGE, args: [file] });
    await expect.poll(() => openedFiles(desktop)).toEqual([{ name: '訪問團.legation', size: 3 }]);
  });

  test('a second start hands its file to the first and ends', async ({ launch, scratch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    writeFileSync(path.join(scratch, 'second.legation'), 'abcd');
    expect(await startAgain(desktop, scratch, { renderer: TEST_PAGE, args: ['second.legation'] })).toBe(0);
    await expect.poll(() => openedFiles(desktop)).toEqual([{ name: 'second.legation', size: 4 }]);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('what the second start says is checked: other files are left alone', async ({ launch, scratch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    writeFileSync(path.join(scratch, 'note.txt'), 'abcd');
    await desktop.app.evaluate(
      ({ app }, file) => {
        for (const data of [{ files: [file] }, { files: 'x' }, null, { files: [5] }])
          app.emit('second-instance', {}, [], '/', data);
      },
      path.join(scratch, 'note.txt'),
    );
    await desktop.page.waitForTimeout(500);
    expect(await openedFiles(desktop)).toEqual([]);
  });

  test('one that comes while the window loads is kept until it listens', async ({ launch, scratch }) => {
    const file = path.join(scratch, 'late.legation');
    writeFileSync(file, 'x');
    const desktop = await launch({ renderer: TEST_PAGE });
    await desktop.page.evaluate(() => {
      location.hash = '/deaf';
      location.reload();
    });
    await desktop.page.waitForFunction(() => location.hash === '#/deaf' && document.readyState === 'complete');
    await desktop.app.evaluate(({ app }, data) => app.emit('second-instance', {}, [], '/', data), { files: [file] });
    await desktop.page.waitForTimeout(300);
    expect(await openedFiles(desktop)).toEqual([]);
    await (await bridgeOf(desktop)).evaluate((bridge) => bridge.listenForFiles());
    await expect.poll(() => openedFiles(desktop)).toEqual([{ name: 'late.legation', size: 1 }]);
  });

  test('one that is too large is refused in words', async ({ launch, scratch }) => {
    const file = path.join(scratch, 'large.legation');
    writeFileSync(file, '');
    truncateSync(file, FILE_LIMIT_BYTES + 1);
    const desktop = await launch({ renderer: TEST_PAGE });
    await desktop.app.evaluate(
      ({ app, dialog }, data) => {
        dialog.showMessageBox = (options: object) => {
          Reflect.set(globalThis, 'said', options);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
        app.emit('second-instance', {}, [], '/', data);
      },
      { files: [file] },
    );
    await expect
      .poll(() => desktop.app.evaluate(() => Reflect.get(globalThis, 'said') as unknown))
      .toMatchObject({
        message: 'large.legation could not be opened',
        detail: expect.stringContaining('320 MB'),
      });
    expect(await openedFiles(desktop)).toEqual([]);
  });
});

test.describe('files that a person picks', () => {
  test('are saved whole, with the ending that was left out, and opened again', async ({ launch, scratch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    await desktop.app.evaluate(({ dialog }, folder) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${folder}/Central Asia` });
      dialog.showOpenDialog = () =>
        Promise.resolve({
          canceled: false,
          filePaths: [`${folder}/Central Asia.legation`],
        });
    }, scratch);
    const bridge = await bridgeOf(desktop);
    const filter = { mime: 'application/x', extensions: ['legation'] };
    const saved = await bridge.evaluate(
      (b, f) => b.saveFile({ suggestedName: 'x', filter: f, bytes: new Uint8Array([1, 2, 3]) }),
      filter,
    );
    expect(saved).toEqual({ ok: true, value: { name: 'Central Asia.legation' } });
    expect([...readFileSync(path.join(scratch, 'Central Asia.legation'))]).toEqual([1, 2, 3]);
    const opened = await bridge.evaluate(async (b, f) => {
      const result = await b.openFile(f);
      return result.ok ? [result.value.name, ...result.value.bytes] : result.error.kind;
    }, filter);
    expect(opened).toEqual(['Central Asia.legation', 1, 2, 3]);
  });

  test('that are cancelled or cannot be written say so', async ({ launch, scratch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    const bridge = await bridgeOf(desktop);
    const save = () =>
      bridge.evaluate((b) =>
        b.saveFile({ suggestedName: 'x', filter: { mime: 'x', extensions: ['pdf'] }, bytes: new Uint8Array(1) }),
      );
    await desktop.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    expect(await save()).toEqual({ ok: false, error: { kind: 'cancelled' } });
    await desktop.app.evaluate(({ dialog }, folder) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${folder}/none/x.pdf` });
    }, scratch);
    expect(await save()).toEqual({ ok: false, error: { kind: 'failed', detail: 'ENOENT' } });
  });
});

test('the window comes back where it was, and to a display that is there', async ({ launch }) => {
  const first = await launch({ renderer: TEST_PAGE });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 700, height: 520 }),
  );
  const place = path.join(first.userData, 'window.json');
  await expect
    .poll(() => (existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as unknown) : undefined))
    .toMatchObject({ width: 700, height: 520 });
  await first.app.close();
  const boundsOf = ({ app }: Desktop) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const second = await launch({ renderer: TEST_PAGE, userData: first.userData });
  expect(await boundsOf(second)).toEqual({ x: 60, y: 50, width: 700, height: 520 });
  await second.app.close();

  writeFileSync(place, JSON.stringify({ x: 90_000, y: 90_000, width: 700, height: 520, maximised: true }));
  // Without a window manager nothing is maximised, so it is seen that it was asked for.
  const noted: Change = ['if (maximised) window.maximize();', 'if (maximised) globalThis.wasMaximised = true;'];
  const third = await launch({ renderer: TEST_PAGE, userData: first.userData, changes: [noted] });
  const bounds = await boundsOf(third);
  expect(bounds?.x).toBeLessThan(2000);
  expect(await third.app.evaluate(() => Reflect.get(globalThis, 'wasMaximised') as unknown)).toBe(true);
});

test('a backup is written, listed after a kill, and read back', async ({ launch }) => {
  const first = await launch({ renderer: TEST_PAGE });
  const written = await (
    await bridgeOf(first)
  ).evaluate((bridge) =>
    bridge.writeBackup({ missionId: 'm1', missionTitle: 'Миссия', bytes: new Uint8Array([7, 8, 9]), files: [] }),
  );
  expect(written).toMatchObject({ ok: true, value: { missionTitle: 'Миссия', bytes: 3 } });
  const closed = first.app.waitForEvent('close');
  first.process.kill('SIGKILL');
  await closed;

  const second = await launch({ renderer: TEST_PAGE, userData: first.userData });
  const read = await (
    await bridgeOf(second)
  ).evaluate(async (bridge) => {
    const [entry] = await bridge.listBackups();
    const bytes = await bridge.readBackup(entry?.id ?? '');
    return bytes.ok ? [entry?.missionTitle, ...bytes.value] : bytes.error.kind;
  });
  expect(read).toEqual(['Миссия', 7, 8, 9]);
});

test.describe('a document', () => {
  const print = async (desktop: Desktop, route: string) =>
    (await bridgeOf(desktop)).evaluate(async (bridge, address) => {
      const pdf = await bridge.printToPdf({ route: address, paper: 'A5' });
      return pdf.ok ? [...pdf.value] : pdf.error;
    }, route);

  test('is printed to a tagged PDF on its own paper, and its window is gone', async ({ launch, scratch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    const pdf = await print(desktop, '/print/ready');
    expect(Array.isArray(pdf), JSON.stringify(pdf)).toBe(true);
    const file = path.join(scratch, 'a.pdf');
    writeFileSync(file, Buffer.from(pdf as number[]));
    expect(readFileSync(file, 'latin1')).toMatch(/\/StructTreeRoot/);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const { code, output } = await run('pdfinfo', [file], { quiet: true });
    test.skip(code === null, 'pdfinfo (poppler-utils) is not installed: the paper and the text are not looked at');
    expect(output).toMatch(/Page size:.*\(A5\)/);
    // Not which Chromium of which version made it.
    expect(output).toMatch(/^Creator:\s+Legation$/m);
    const text = await run('pdftotext', [file, '-'], { quiet: true });
    expect(text.output).toContain('Программа визита');
    expect(text.output).toContain('Astana 09:00');
  });

  test('that is never ready fails after a while, and its window is gone', async ({ launch }) => {
    const soon: Change = ['READY_WITHIN_MS = 9e4', 'READY_WITHIN_MS = 800'];
    const desktop = await launch({ renderer: TEST_PAGE, changes: [soon] });
    expect(await print(desktop, '/print/never')).toEqual({ kind: 'failed', detail: 'timeout' });
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

test('quick capture has a shortcut of the whole system, which brings the window up; a program that has it already keeps it', async ({
  launch,
}) => {
  const ACCELERATOR = 'CmdOrCtrl+Shift+Space';
  const noted: Change = [
    'electron.globalShortcut.register(CAPTURE_ACCELERATOR, capture)',
    '(globalThis.pressShortcut = capture, electron.globalShortcut.register(CAPTURE_ACCELERATOR, capture))',
  ];
  const first = await launch({ renderer: TEST_PAGE, changes: [noted] });
  const has = async (desktop: Desktop) => (await bridgeOf(desktop)).evaluate((bridge) => bridge.hasGlobalShortcut());
  expect(await has(first)).toBe(true);
  expect(await first.app.evaluate(({ globalShortcut }, key) => globalShortcut.isRegistered(key), ACCELERATOR)).toBe(
    true,
  );
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await first.app.evaluate(() => (Reflect.get(globalThis, 'pressShortcut') as () => void)());
  await expect.poll(() => first.page.evaluate(() => window.commands)).toEqual(['capture']);
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);

  const second = await launch({ renderer: TEST_PAGE });
  expect(await has(second)).toBe(false);
  await second.app.close();
  await first.app.close();
  // Given back when the app quits.
  expect(await has(await launch({ renderer: TEST_PAGE }))).toBe(true);
});

test.describe('the menu', () => {
  const clickMenu = ({ app }: Desktop, id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
  const enabled = ({ app }: Desktop, id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled, id);
  const OPEN = { locale: 'en', canUndo: true, canRedo: false, missionOpen: true, textFocused: false } as const;

  test('speaks the language of the screen and shows what is possible', async ({ launch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    const bridge = await bridgeOf(desktop);
    const labels = () => desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await enabled(desktop, 'goRoster')).toBe(false);
    await bridge.evaluate((b, state) => b.setMenu(state), OPEN);
    expect(await enabled(desktop, 'goRoster')).toBe(true);
    expect(await enabled(desktop, 'redo')).toBe(false);
    await bridge.evaluate((b, state) => b.setMenu(state), { ...OPEN, locale: 'ru' as const });
    expect(await labels()).toEqual(expect.arrayContaining(['Файл', 'Правка', 'Вид', 'Переход']));
    await bridge.evaluate((b, state) => b.setMenu(state), { ...OPEN, locale: 'zh-Hant' as const });
    expect(await labels()).toEqual(expect.arrayContaining(['檔案', '編輯']));
    expect(await enabled(desktop, 'redo')).toBe(false);
  });

  test('sends commands; undo takes back typing while a text field has the focus', async ({ launch }) => {
    const desktop = await launch({ renderer: TEST_PAGE });
    const bridge = await bridgeOf(desktop);
    const field = desktop.page.getByLabel('text');
    await field.pressSequentially('Astana');
    await bridge.evaluate((b, state) => b.setMenu(state), { ...OPEN, textFocused: true });
    await clickMenu(desktop, 'undo');
    await expect(field).toHaveValue('');
    expect(await desktop.page.evaluate(() => window.commands)).toEqual([]);
    await bridge.evaluate((b, state) => b.setMenu(state), OPEN);
    await clickMenu(desktop, 'undo');
    await clickMenu(desktop, 'palette');
    await expect.poll(() => desktop.page.evaluate(() => window.commands)).toEqual(['undo', 'palette']);
  });
});
