/**
 * Where a server may send what a client told it to: to hosts of the public network alone. The name is looked at when the device
 * says it, and the address that the name leads to at the moment of each connection.
 */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Host, and port where it is not the usual one, of a push service that is in no public network. */
export type OwnHosts = ReadonlySet<string>;

export function mayReach(endpoint: string, own: OwnHosts): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  if (own.has(url.host)) return true;
  const { hostname, port } = url;
  return port === '' && hostname.includes('.') && isIP(hostname) === 0 && !hostname.startsWith('[');
}

/** IPv4 addresses that are of no single host of the public network (RFC 6890 and its successors). */
const NOT_PUBLIC = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(net, bits, 'ipv4');
}
/** Of IPv6 one block is of the public network; within it there are documentation, and ways to IPv4 addresses. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(net, bits, 'ipv6');
}

export function isPublic(address: string): boolean {
  if (isIP(address) === 6) return PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
  return isIP(address) === 4 && !NOT_PUBLIC.check(address);
}

export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

/** For a connection: fails where the name leads, even with one of its addresses, to anything but the public network. */
export const lookupBy =
  (resolve: typeof lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null) callback(error, '');
      else if (first === undefined || !found.every(({ address }) => isPublic(address))) callback(new NotPublic(), '');
      else if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

export const publicLookup = lookupBy(lookup);
