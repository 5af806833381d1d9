/** What a file is by its first bytes; its name is never believed. */
import { asciiIndexOf, startsWith, utf16IndexOf } from './bytes.ts';

export type FileKind = 'zip' | 'oldExcel' | 'encryptedOffice' | 'text' | 'other';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** OLE compound file: Word, Excel and others before 2007, and any encrypted document of today. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BIFF 2 to 4, Excel before 5. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];
const BINARY_STARTS = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (BIFF.some((start) => startsWith(bytes, start))) return 'oldExcel';
  if (BINARY_STARTS.some((start) => startsWith(bytes, start))) return 'other';
  return looksLikeText(bytes) ? 'text' : 'other';
}

/** The names of the streams of a compound file stand in its directory in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (utf16IndexOf(bytes, 'EncryptedPackage') >= 0) return 'encryptedOffice';
  if (utf16IndexOf(bytes, 'Workbook') >= 0 || utf16IndexOf(bytes, 'Book') >= 0) return 'oldExcel';
  return 'other';
}

/** Control characters that no text has, beyond a rare one. UTF-16 text is known by its byte order mark or its zeros. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a && byte !== 0x0c)
      controls += 1;
  }
  if (zeros > 0) return zeros > head.length * 0.2 && zeros <= head.length * 0.55 && controls === 0;
  if (asciiIndexOf(head.subarray(0, 1024), '<html') >= 0 || asciiIndexOf(head.subarray(0, 256), '<?xml') >= 0)
    return false;
  return controls <= head.length / 1000;
}
