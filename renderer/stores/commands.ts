/**
 * What can be done now. Screens register commands while they are mounted (`useCommands`); the palette lists them and their
 * shortcuts run them. A later registration of the same id stands over an earlier one.
 */
import { useEffect } from 'react';
import { create } from 'zustand';

export interface Command {
  readonly id: string;
  /** Already in the language of the screen. */
  readonly label: string;
  readonly section: 'go' | 'do';
  /** As @mantine/hooks writes it: `mod+K`, `mod+shift+N`. */
  readonly shortcut?: string;
  /** More words to find it by. */
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

interface CommandRegistry {
  readonly sets: ReadonlyMap<symbol, readonly Command[]>;
  register(commands: readonly Command[]): () => void;
}

export const useCommandRegistry = create<CommandRegistry>()((set) => ({
  sets: new Map(),
  register: (commands) => {
    const key = Symbol('commands');
    set(({ sets }) => ({ sets: new Map(sets).set(key, commands) }));
    return () =>
      set(({ sets }) => {
        const rest = new Map(sets);
        rest.delete(key);
        return { sets: rest };
      });
  },
}));

/** Registers commands while the component is mounted. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const register = useCommandRegistry((registry) => registry.register);
  useEffect(() => register(commands), [register, commands]);
}

export function allCommands(sets: CommandRegistry['sets']): readonly Command[] {
  return [...new Map([...sets.values()].flat().map((command) => [command.id, command])).values()];
}
