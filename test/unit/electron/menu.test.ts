import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { desktopText } from '#electron/main/menu/desktopText.ts';
import { commandStates, menuTemplate, type MenuState } from '#electron/main/menu/menuTemplate.ts';
import { LOCALES } from '#shared/domain/fields.ts';
import { HOST_COMMANDS, type HostCommand } from '#shared/ipc/host.ts';

const CLOSED: MenuState = { canUndo: false, canRedo: false, missionOpen: false, textFocused: false };

function itemsOf(
  platform: NodeJS.Platform,
  state = CLOSED,
  sent: HostCommand[] = [],
  locale: (typeof LOCALES)[number] = 'en',
) {
  const menus = menuTemplate(
    {
      text: desktopText(locale),
      platform,
      appName: 'Legation',
      development: false,
      captureTaken: false,
      send: (c) => sent.push(c),
      showAbout: () => undefined,
    },
    state,
  );
  const all = menus.flatMap((menu) => [menu, ...(menu.submenu as MenuItemConstructorOptions[])]);
  return all.filter(({ type }) => type !== 'separator');
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('has every command once, and each one sends itself', () => {
    const sent: HostCommand[] = [];
    const items = itemsOf(platform, CLOSED, sent);
    const commands = items.filter(({ id }) => id !== undefined);
    expect(commands.map(({ id = '' }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [...HOST_COMMANDS].toSorted((a, b) => a.localeCompare(b)),
    );
    for (const { click } of commands) (click as () => void)();
    expect(new Set(sent)).toEqual(new Set(HOST_COMMANDS));
  });

  test('has no shortcut twice', () => {
    const shortcuts = itemsOf(platform).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test.each(LOCALES)('speaks %s throughout', (locale) => {
    const labels = itemsOf(platform, CLOSED, [], locale).map(({ label }) => label ?? '');
    expect(labels.filter((label) => label === '' || label.includes('{{'))).toEqual([]);
    const wanted = { en: /^[A-Z]/, ru: /[А-Яа-я]/, 'zh-Hant': /\p{sc=Han}/u, 'zh-Hans': /\p{sc=Han}/u }[locale];
    expect(labels.filter((label) => !wanted.test(label) && label !== 'Legation')).toEqual([]);
  });
});

test('what needs a mission is grey without one', () => {
  const grey = itemsOf('linux')
    .filter(({ enabled }) => enabled === false)
    .map(({ id }) => id);
  expect(grey).toContain('goProgramme');
  expect(grey).not.toContain('newMission');
  expect(
    itemsOf('linux', { ...CLOSED, missionOpen: true, canUndo: true, canRedo: true }).filter(
      ({ enabled }) => enabled === false,
    ),
  ).toEqual([]);
});

test('undo is possible while text is typed, whatever was changed before', () => {
  expect(commandStates({ ...CLOSED, textFocused: true })).toMatchObject({ undo: true, redo: true });
  expect(commandStates(CLOSED)).toMatchObject({ undo: false, redo: false });
});
