import '@mantine/core/styles.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { storageFailure } from '#renderer/data/storageFailure.ts';
import { openWorkspace, type Workspace } from '#renderer/data/workspace.ts';
import { host } from '#renderer/host/detect.ts';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { loadI18n } from '#renderer/ui/i18n.tsx';
import { App } from './App.tsx';

const FONTS_AFTER_MS = 500;

/** Storage and language load side by side; the first paint has both, so nothing flashes. */
async function start(): Promise<void> {
  const [i18n, workspace] = await Promise.all([loadI18n(usePreferences.getState().locale), openOrFailure()]);
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root in index.html');
  createRoot(root).render(<App host={host} initialI18n={i18n} workspace={workspace} />);
  // After the first screen, whose own parts come first: faces for scripts that the system lacks.
  setTimeout(() => requestIdleCallback(() => void import('#renderer/ui/fonts.ts'), { timeout: 2000 }), FONTS_AFTER_MS);
}

async function openOrFailure(): Promise<Workspace | ReturnType<typeof storageFailure>> {
  try {
    return await openWorkspace();
  } catch (error) {
    return storageFailure(error);
  }
}

void start();
