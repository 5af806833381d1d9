import '@mantine/core/styles.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { type StorageFailure, storageFailure } from '#renderer/data/storageFailure.ts';
import { openWorkspace, type Workspace } from '#renderer/data/workspace.ts';
import { host } from '#renderer/host/detect.ts';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { loadI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadShippedFaces } from '#renderer/ui/shippedFaces.ts';
import { App } from './App.tsx';
import { fetchAhead } from './routes.tsx';

const FONTS_AFTER_MS = 500;

/**
 * Storage, language, the mission and the screen of the address load side by side, and then everything is drawn once: nothing
 * flashes, and nothing waits for what could have come beside it.
 */
async function start(): Promise<void> {
  const { missionId, screen } = fetchAhead(location.hash);
  const [i18n, workspace] = await Promise.all([
    loadI18n(usePreferences.getState().locale),
    openOrFailure(missionId),
    screen,
  ]);
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root in index.html');
  createRoot(root).render(<App host={host} initialI18n={i18n} workspace={workspace} />);
  // After the first screen, whose own parts come first: faces for scripts that the system lacks.
  setTimeout(() => whenIdle(() => void loadShippedFaces()), FONTS_AFTER_MS);
}

/** With the mission open where this device has it. What cannot be read says so on the mission's screen. */
async function openOrFailure(missionId: string | undefined): Promise<Workspace | StorageFailure> {
  try {
    const workspace = await openWorkspace(missionId);
    workspace.setAuthor(usePreferences.getState().authorName);
    usePreferences.subscribe(({ authorName }) => workspace.setAuthor(authorName));
    return workspace;
  } catch (error) {
    return storageFailure(error);
  }
}

void start();
