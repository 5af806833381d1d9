import { type ComponentType, lazy, useState } from 'react';

export type Loadable<P extends object> = ComponentType<P> & {
  /** Fetches the component ahead of its first use. */
  load(): Promise<unknown>;
};

/**
 * A component in a file of its own, fetched when it is first drawn, or before by `load`. One that is here already is drawn at
 * once, where React's `lazy` shows its fallback first and then holds the screen back for up to 0.3 s.
 */
export function loadable<P extends object>(fetch: () => Promise<{ default: ComponentType<P> }>): Loadable<P> {
  let loaded: ComponentType<P> | undefined;
  const load = async (): Promise<{ default: ComponentType<P> }> => {
    const fetched = await fetch();
    loaded = fetched.default;
    return fetched;
  };
  const Lazy = lazy(load);
  const Part: ComponentType<P> = (props) => {
    // For as long as it is on the screen it stays the same component, or its state would be lost when it has loaded.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  };
  return Object.assign(Part, { load });
}
