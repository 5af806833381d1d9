/** Runs commands from their shortcuts and from the native menu, and opens the palette, which loads on first use. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { allCommands, useCommandRegistry } from '#renderer/stores/commands.ts';
import { usePalette } from '#renderer/stores/palette.ts';
import { useShortcuts } from './shortcuts.ts';

const Palette = lazy(() => import('./Palette.tsx'));

export function Commands() {
  const sets = useCommandRegistry((registry) => registry.sets);
  const commands = useMemo(() => allCommands(sets), [sets]);
  const host = useHost();
  const { opened, open } = usePalette();
  const [loaded, setLoaded] = useState(false);
  if (opened && !loaded) setLoaded(true);

  useShortcuts(open, opened);

  useEffect(
    () =>
      host.onCommand((wanted) => {
        if (wanted === 'palette') open();
        else commands.find(({ hostCommand }) => hostCommand === wanted)?.run();
      }),
    [host, commands, open],
  );

  return loaded ? (
    <Suspense>
      <Palette />
    </Suspense>
  ) : null;
}
