/** Runs commands from their shortcuts and from the native menu, and opens the palette, which loads on first use. */
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { allCommands, useCommandRegistry } from '#renderer/stores/commands.ts';
import { usePalette } from '#renderer/stores/palette.ts';

const Palette = lazy(() => import('./Palette.tsx'));

export function Commands() {
  const sets = useCommandRegistry((registry) => registry.sets);
  const commands = useMemo(() => allCommands(sets), [sets]);
  const host = useHost();
  const { opened, open } = usePalette();
  const [loaded, setLoaded] = useState(false);
  if (opened && !loaded) setLoaded(true);

  useHotkeys(
    // While the palette loads, what is typed is meant for it.
    (opened ? [] : commands).flatMap(({ shortcut, run }) =>
      shortcut === undefined ? [] : [[shortcut, run] as [string, () => void]],
    ),
    // In a text field the field's own undo is meant.
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  useHotkeys([['mod+K', open]], []);

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
