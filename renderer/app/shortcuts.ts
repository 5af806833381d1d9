/** Runs what a key means. The keys of a shortcut are its letters: on a Russian layout Ctrl+Я is the key of Ctrl+Z. */
import { getHotkeyHandler } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { allCommands, useCommandRegistry } from '#renderer/stores/commands.ts';

/** `run` for the key that `shortcut` names, written as @mantine/hooks writes it (`mod+K`). True where it was that key. */
export function runShortcut(shortcut: string, run: () => void, event: KeyboardEvent): boolean {
  let ran = false;
  const latin = event.key.length !== 1 || event.key < '\u0250';
  const runOnce = (): void => {
    ran = true;
    run();
  };
  getHotkeyHandler([[shortcut, runOnce, { usePhysicalKeys: !latin }]])(event);
  return ran;
}

/** Where a plain letter is text or belongs to what is open; a shortcut with Ctrl or ⌘ is none of a dialog's. */
function takesKeys(target: EventTarget | null, event: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  return !event.ctrlKey && !event.metaKey && target.closest('[aria-modal="true"]') !== null;
}

/**
 * Every command's shortcut, from the first paint on; `openPalette` is run by Ctrl+K wherever the keyboard is. In a text
 * field the field's own keys are meant, and while the palette loads what is typed is meant for it.
 */
export function useShortcuts(openPalette: () => void, paletteOpened: boolean): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (runShortcut('mod+K', openPalette, event) || paletteOpened) return;
      const typing = takesKeys(event.target, event);
      // What is registered now: the command that the last key brought is meant by the next.
      for (const { shortcut, inText, run } of allCommands(useCommandRegistry.getState().sets)) {
        if (typing && inText !== true) continue;
        if (shortcut !== undefined && runShortcut(shortcut, run, event)) return;
      }
    };
    document.documentElement.addEventListener('keydown', press);
    return () => document.documentElement.removeEventListener('keydown', press);
  }, [openPalette, paletteOpened]);
}
