/** Room on the panel of a record for what another part of the app has to say of it; which that is, the app says. */
import { createContext, type ReactNode, use } from 'react';
import type { RecordRef } from '#shared/domain/change/history.ts';

type Show = (record: RecordRef) => ReactNode;

const RecordNoticesContext = createContext<Show>(() => null);

/** `show` is the same at every drawing. */
export function RecordNoticesProvider({ show, children }: { show: Show; children: ReactNode }) {
  return <RecordNoticesContext value={show}>{children}</RecordNoticesContext>;
}

export function RecordNotices({ record }: { record: RecordRef }) {
  return use(RecordNoticesContext)(record);
}
