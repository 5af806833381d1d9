/** Text of unknown encoding: a byte order mark, else UTF-8 where it is valid, else what the bytes look like. */
import { analyse } from 'chardet';
import { startsWith } from './bytes.ts';

/** The same in Node, browsers and workers; shared/ has neither's types. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** What offices in Hong Kong, the Mainland and Central Asia still save CSV as. */
const LEGACY = new Map([
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['windows-1251', 'windows-1251'],
  ['KOI8-R', 'koi8-r'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
]);

export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be');
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return decode(bytes, utf16);
  return decode(bytes, 'utf-8') ?? decodeLegacy(bytes);
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ASCII characters in UTF-16 leave every other byte zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > head.length * 0.1 && odd > even * 4) return 'utf-16le';
  if (even > head.length * 0.1 && even > odd * 4) return 'utf-16be';
  return null;
}

function decodeLegacy(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 256 * 1024);
  for (const { name } of analyse(sample)) {
    const label = LEGACY.get(name);
    const text = label === undefined ? null : decode(bytes, label);
    if (text !== null) return text;
  }
  return decode(bytes, 'windows-1251');
}
