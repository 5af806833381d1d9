/** Keeps the web app on this device, by a service worker, and says when another version of it is there. */
import { type NoticeGoal, SERVICE_WORKER, type WorkerOrder } from '#shared/web/serviceWorker.ts';

/** An open window asks so often whether there is a new version. */
const LOOK_EVERY_MS = 60 * 60_000;
/** A version that does not take over in this time is left to the next start. */
const TAKE_OVER_MS = 5000;

interface Tell {
  /** Everything that any screen needs is on this device. */
  readonly kept: () => void;
  /** A new version is on this device, and waits. */
  readonly ready: () => void;
  /** Another window has the new version take over; this one runs the old one still. */
  readonly elsewhere: () => void;
  /** A notice that the worker showed was pressed. */
  readonly pressed: (goal: NoticeGoal) => void;
}

export interface KeptApp {
  /** Has the version that waits take over. This window is to be loaded anew after it. */
  takeOver(): Promise<void>;
  end(): void;
}

/** Null where the browser has no service workers: an address without TLS, or they are switched off. */
export async function keepApp(tell: Tell): Promise<KeptApp | null> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) return null;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register(`./${SERVICE_WORKER}`, { updateViaCache: 'none' });
    // Tools that block service workers answer with nothing.
    if (!(registration instanceof ServiceWorkerRegistration)) return null;
  } catch {
    // No network, and never kept before; or a policy of the browser. The app works as a page.
    return null;
  }
  const ended = new AbortController();
  const { signal } = ended;
  let ours = false;
  let controlled = serviceWorker.controller !== null;
  const order = (to: ServiceWorker | null, what: WorkerOrder): void => to?.postMessage(what);

  serviceWorker.addEventListener(
    'controllerchange',
    () => {
      // The first one takes charge of a window that it finds, which changes nothing for it.
      if (controlled && !ours) tell.elsewhere();
      controlled = true;
    },
    { signal },
  );
  serviceWorker.addEventListener(
    'message',
    ({ data, ports }) => {
      tell.pressed(data as NoticeGoal);
      ports[0]?.postMessage(null);
    },
    { signal },
  );
  followInstalling(registration, tell.ready, signal);
  if (registration.waiting !== null) tell.ready();
  void serviceWorker.ready.then(() => {
    if (signal.aborted) return;
    tell.kept();
    order(registration.active, 'tidy');
  });
  lookForNew(registration, signal);
  return {
    takeOver: async () => {
      const { waiting } = registration;
      if (waiting === null) return;
      ours = true;
      const taken = new Promise<void>((resolve) => {
        serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
        setTimeout(resolve, TAKE_OVER_MS);
      });
      order(waiting, 'takeOver');
      await taken;
    },
    end: () => ended.abort(),
  };
}

function followInstalling(registration: ServiceWorkerRegistration, ready: () => void, signal: AbortSignal): void {
  const follow = (): void => {
    const { installing, active } = registration;
    if (installing === null || active === null) return;
    installing.addEventListener(
      'statechange',
      () => {
        if (installing.state === 'installed') ready();
      },
      { signal },
    );
  };
  registration.addEventListener('updatefound', follow, { signal });
  follow();
}

function lookForNew(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let lookedAt = Date.now();
  const look = (): void => {
    lookedAt = Date.now();
    // Without a network the version that is here stays.
    registration.update().catch(() => undefined);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('online', look, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible' && Date.now() - lookedAt > LOOK_EVERY_MS / 4) look();
    },
    { signal },
  );
}
