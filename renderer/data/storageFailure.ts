/** Why the device did not store something. */
export type StorageFailure =
  /** The disk or the browser's allowance is full. */
  | { readonly kind: 'full' }
  /** Storage is switched off: private browsing, a policy, a blocked site. */
  | { readonly kind: 'refused' }
  /** Another window runs a newer version of the app. */
  | { readonly kind: 'newerVersion' }
  /** The mission was deleted from this device while it was open here. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Dexie wraps the browser's error; the name that counts may be on `inner`. */
export function storageFailure(error: unknown): StorageFailure {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const name = 'name' in at ? String(at.name) : '';
    if (name === 'QuotaExceededError') return { kind: 'full' };
    if (name === 'MissionErased') return { kind: 'erased' };
    if (name === 'VersionError') return { kind: 'newerVersion' };
    if (['SecurityError', 'InvalidStateError', 'MissingAPIError', 'NotAllowedError'].includes(name))
      return { kind: 'refused' };
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : null;
  }
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
