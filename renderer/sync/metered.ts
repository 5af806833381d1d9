/** The part of the Network Information API that is used; TypeScript's DOM types do not have it, nor do all browsers. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** True where the person told their system to save data. */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true;
}
