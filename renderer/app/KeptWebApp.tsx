import { Suspense } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withWords } from '#renderer/ui/useFetched.ts';

const WebApp = loadable(async () => import('./WebApp.tsx'));

const loadInWords = withWords('webApp', WebApp);

/** After the first screen and what it reads: a device takes in some megabytes. */
const AFTER_MS = 1500;

async function load(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  await new Promise<void>((resolve) => void whenIdle(resolve));
  await loadInWords();
}

/** In a browser: keeps the app on the device once the first screen stands. */
export function KeptWebApp() {
  const here = useFetched(load, useHost().capabilities.webApp);
  return here ? (
    <Suspense>
      <WebApp />
    </Suspense>
  ) : null;
}
