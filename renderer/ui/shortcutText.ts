const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `mod+shift+K` as this system prints it: ⌘⇧K or Ctrl+Shift+K. */
export function shortcutText(shortcut: string): string {
  const parts = shortcut.split('+').map((part) => {
    switch (part) {
      case 'mod':
        return MAC ? '⌘' : 'Ctrl';
      case 'shift':
        return MAC ? '⇧' : 'Shift';
      case 'alt':
        return MAC ? '⌥' : 'Alt';
      case 'Enter':
        return MAC ? '⏎' : 'Enter';
      case 'Space':
        return MAC ? '␣' : 'Space';
      default:
        return part.toUpperCase();
    }
  });
  return parts.join(MAC ? '' : '+');
}
