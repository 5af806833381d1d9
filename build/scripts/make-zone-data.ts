/**
 * Writes shared/time/zone-data.json from the IANA data that moment-timezone packs. Run it when a new edition is out:
 * `npm run zones`. The app carries this file because the zone data of a machine or of an old browser can be wrong
 * (Almaty changed on 1 March 2024).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const packed = require('moment-timezone/data/packed/latest.json') as {
  version: string;
  zones: string[];
  links: string[];
};
const moment = require('moment-timezone') as {
  tz: { unpack(zone: string): { name: string; untils: (number | null)[]; offsets: number[] } };
};

// Missions are planned years, not decades, ahead; each year costs every start of the app a few hundred bytes.
const FROM = Date.UTC(2015, 0, 1);
const TO = Date.UTC(2037, 0, 1);
const seen = new Map<string, string>();
const links: Record<string, string> = {};
const zones: Record<string, (number | string)[]> = {};
for (const line of packed.zones) {
  const zone = moment.tz.unpack(line);
  // [offset before, then pairs of (epoch minute of change, offset after)], offsets in minutes east of UTC.
  const row: number[] = [];
  zone.offsets.forEach((west, i) => {
    const start = i === 0 ? Number.NEGATIVE_INFINITY : (zone.untils[i - 1] ?? Number.POSITIVE_INFINITY);
    const until = zone.untils[i] ?? Number.POSITIVE_INFINITY;
    if (until <= FROM || start >= TO) return;
    const offset = west === 0 ? 0 : -west;
    if (row.length === 0) row.push(offset);
    else if (row.at(-1) !== offset) row.push(start / 60_000, offset);
  });
  // Zones that agree over these years share one row.
  const key = JSON.stringify(row);
  const twin = seen.get(key);
  if (twin === undefined) {
    seen.set(key, zone.name);
    zones[zone.name] = row;
  } else links[zone.name] = twin;
}
for (const link of packed.links) {
  const [target, alias] = link.split('|');
  if (target !== undefined && alias !== undefined) links[alias] = links[target] ?? target;
}
const out = new URL('../../shared/time/zone-data.json', import.meta.url);
writeFileSync(out, `${JSON.stringify({ edition: packed.version, zones, links })}\n`);
process.stdout.write(`zones of ${packed.version}: ${Object.keys(zones).length}, ${readFileSync(out).length} bytes\n`);
