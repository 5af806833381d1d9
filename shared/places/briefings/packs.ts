/**
 * Starter briefings by country, as data: `XX.json` beside this file, an entry to a line. What was read somewhere says where and
 * when; what has no check date was not checked, and screens say so. Emergency numbers come from emergency.ts, where all are kept.
 */
import * as z from 'zod/mini';
import { briefing } from '#shared/domain/briefing/briefing.ts';
import type { PackEntry } from '#shared/domain/briefing/pack.ts';
import { emergencyNumbers } from '../emergency.ts';
import chinaMainland from './CN.json' with { type: 'json' };
import hongKong from './HK.json' with { type: 'json' };
import kyrgyzstan from './KG.json' with { type: 'json' };
import kazakhstan from './KZ.json' with { type: 'json' };
import uzbekistan from './UZ.json' with { type: 'json' };

const packFile = z.array(
  z.extend(
    z.omit(briefing, {
      id: true,
      missionId: true,
      deletedAt: true,
      bodyId: true,
      legId: true,
      packKey: true,
      packDigest: true,
    }),
    { key: z.string(), city: z.optional(z.string()) },
  ),
);

const FILES: Readonly<Record<string, unknown>> = {
  KZ: kazakhstan,
  UZ: uzbekistan,
  HK: hongKong,
  CN: chinaMainland,
  KG: kyrgyzstan,
};

export const PACK_COUNTRIES: readonly string[] = Object.keys(FILES);

const read = new Map<string, readonly PackEntry[]>();

/** What is shipped of a country; nothing where there is no pack of it. */
export function packOf(country: string): readonly PackEntry[] {
  const known = read.get(country) ?? readPack(country);
  read.set(country, known);
  return known;
}

function readPack(country: string): readonly PackEntry[] {
  return [...packFile.parse(FILES[country] ?? []), ...phones(country)];
}

function phones(country: string): PackEntry[] {
  return emergencyNumbers(country).map(({ service, number, checked }) => ({
    key: `${country}-n-${service}`,
    country,
    kind: 'phone',
    title: {},
    service,
    phone: number,
    ...checked,
  }));
}
