/**
 * What can be done now. Screens register commands while they are mounted (`useCommands`); the palette lists them and their
 * shortcuts run them. A later registration of the same id stands over an earlier one. A finder answers a typed query with
 * places to go, so that thousands of records need not be commands.
 */
import { useEffect, useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { HostCommand } from '#shared/ipc/host.ts';

export interface Command {
  readonly id: string;
  /** Already in the language of the screen. */
  readonly label: string;
  readonly section: 'go' | 'do' | 'people' | 'items' | 'organisations' | 'search';
  readonly description?: string;
  /** As @mantine/hooks writes it: `mod+K`, `mod+shift+N`. */
  readonly shortcut?: string;
  /** Its shortcut works while one types into a field, too. */
  readonly inText?: true;
  /** The native menu entry or system event that runs it too. */
  readonly hostCommand?: HostCommand;
  /** More words to find it by. */
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

/** At most `limit` places for what was typed, best first. */
export type Finder = (query: string, limit: number) => readonly Command[];

interface CommandRegistry {
  readonly sets: ReadonlyMap<symbol, readonly Command[]>;
  readonly finders: ReadonlyMap<symbol, Finder>;
  register(commands: readonly Command[]): () => void;
  registerFinder(finder: Finder): () => void;
}

function without<T>(map: ReadonlyMap<symbol, T>, key: symbol): ReadonlyMap<symbol, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

export const useCommandRegistry = create<CommandRegistry>()((set) => ({
  sets: new Map(),
  finders: new Map(),
  register: (commands) => {
    const key = Symbol('commands');
    set(({ sets }) => ({ sets: new Map(sets).set(key, commands) }));
    return () => set(({ sets }) => ({ sets: without(sets, key) }));
  },
  registerFinder: (finder) => {
    const key = Symbol('finder');
    set(({ finders }) => ({ finders: new Map(finders).set(key, finder) }));
    return () => set(({ finders }) => ({ finders: without(finders, key) }));
  },
}));

/** Registers commands while the component is mounted. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const register = useCommandRegistry((registry) => registry.register);
  // Before the screen is painted: who sees it may press its keys.
  useLayoutEffect(() => register(commands), [register, commands]);
}

export function useFinder(finder: Finder): void {
  const register = useCommandRegistry((registry) => registry.registerFinder);
  useEffect(() => register(finder), [register, finder]);
}

export function allCommands(sets: CommandRegistry['sets']): readonly Command[] {
  return [...new Map([...sets.values()].flat().map((command) => [command.id, command])).values()];
}
