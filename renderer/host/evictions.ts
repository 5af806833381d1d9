/** What this browser is known to do with the data of a site that it has not promised to keep. */

/** `week`: Safari lets go of all data of a site that was not opened for seven days, unless it is installed. */
export type Eviction = 'week' | 'shortSpace';

export interface Surroundings {
  readonly vendor: string;
  /** Opened from the home screen or the dock. */
  readonly standalone: boolean;
}

export function evictionOf({ vendor, standalone }: Surroundings): Eviction {
  return vendor.startsWith('Apple') && !standalone ? 'week' : 'shortSpace';
}

/** Safari on iPhone and iPad installs by its own menu, and only the person can open that. */
export function installsByShareMenu(): boolean {
  return 'standalone' in navigator && navigator.standalone === false;
}

export function surroundings(): Surroundings {
  const standalone = matchMedia('(display-mode: standalone)').matches || installedOnIos();
  return { vendor: navigator.vendor, standalone };
}

function installedOnIos(): boolean {
  return 'standalone' in navigator && navigator.standalone === true;
}
