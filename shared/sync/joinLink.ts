/**
 * An invitation as a link: `https://server/#/join/<secret>`. The secret stands behind the `#`, which no browser sends anywhere and
 * no server writes into its log.
 */
export interface JoinLink {
  /** Of the server, without a slash at the end. */
  readonly address: string;
  readonly secret: string;
}

const SECRET = /^[\w-]{20,200}$/;

export function joinLinkText({ address, secret }: JoinLink): string {
  return `${address}/#${joinPath(secret)}`;
}

/** Where the app shows it, after its own `#`. */
export const joinPath = (secret: string): string => `/join/${secret}`;

/** Reads what a person pasted, with what mail programs put around it; null where it is no invitation. */
export function readJoinLink(text: string): JoinLink | null {
  const [found] = /https?:\/\/[^\s<>"']+/.exec(text) ?? [];
  if (found === undefined || !URL.canParse(found)) return null;
  const { origin, pathname, hash, username, password } = new URL(found);
  const secret = /^#\/join\/([\w-]+)/.exec(hash)?.[1] ?? '';
  const plain = pathname === '/' && username === '' && password === '';
  return plain && SECRET.test(secret) ? { address: origin, secret } : null;
}
