/** Room on screens of the programme for what is to be said of its release; what that is, the app says. */
import { createContext, type ReactNode, use } from 'react';

const ReleaseMarkContext = createContext<ReactNode>(null);

/** `mark` is the same at every drawing. */
export function ReleaseMarkProvider({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return <ReleaseMarkContext value={mark}>{children}</ReleaseMarkContext>;
}

export function ReleaseMark() {
  return use(ReleaseMarkContext);
}
