/** Names of this machine, and addresses of networks that no router of the internet forwards. */
const PRIVATE_HOSTS: readonly RegExp[] = [
  /^(?:[a-z0-9-]+\.)*localhost$/,
  /^(?:127|10)\.\d+\.\d+\.\d+$/,
  // Between a provider and its customers; large hotels use it, too.
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^\[::1\]$/,
  /^\[f[cd][0-9a-f]{2}:[0-9a-f:]+\]$/,
  /^\[fe[89ab][0-9a-f]:[0-9a-f:]+\]$/,
];

const LONGEST = 300;

/**
 * The server at an address, as browsers write an origin, or null where the app does not speak to such a one: `https:`, or
 * `http:` within the own network. A name is no proof of that, whoever runs the hotel's network answers to any, so it takes a
 * number.
 */
export function serverOrigin(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const { protocol, origin, hostname } = new URL(address);
  if (protocol === 'https:') return origin;
  return protocol === 'http:' && PRIVATE_HOSTS.some((host) => host.test(hostname)) ? origin : null;
}
