/** Where others in the same network reach this laptop. */
import type { NetworkInterfaceInfo } from 'node:os';
import type { RoomAddress } from '#shared/ipc/host.ts';
import { serverOrigin } from '../protocol/serverAddress.ts';

type Cards = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** IPv4, since that is what a person can type, and within a network that ends at its router: a hub has no TLS. */
export function roomAddresses(cards: Cards): RoomAddress[] {
  return Object.entries(cards).flatMap(([card, infos = []]) =>
    infos
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isOfRoom(address))
      .map(({ address }) => ({ address, card })),
  );
}

/** A number that the machine gave itself, since no router gave it one, leads nowhere. */
function isOfRoom(address: string): boolean {
  return serverOrigin(`http://${address}:1`) !== null && !address.startsWith('169.254.');
}
