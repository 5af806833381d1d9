import { join } from 'node:path';

/** The main process is bundled into one file, dist/main/main.cjs; everything is found from there, also inside the archive. */
const DIST = join(import.meta.dirname, '..');

export const RENDERER_FOLDER = join(DIST, 'renderer');
export const PRELOAD_FILE = join(DIST, 'preload', 'preload.cjs');
export const HUB_FILE = join(DIST, 'hub', 'hub.cjs');
export const WINDOW_ICON = join(DIST, '..', 'build', 'icons', '512x512.png');
