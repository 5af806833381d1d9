/** Width and height of a picture by its head, before anything decodes it: a small file may unfold to gigabytes of pixels. */
import { sniffKind } from './fileKinds.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Most pixels that are decoded: 512 MB of memory, three times what a good camera takes. */
export const PIXELS_MAX = 128_000_000;

/** Undefined where the head does not say, or is cut off. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (sniffKind(bytes)) {
      case 'png':
        return { width: data.getUint32(16), height: data.getUint32(20) };
      case 'gif':
        return { width: data.getUint16(6, true), height: data.getUint16(8, true) };
      case 'jpeg':
        return sizeOfJpeg(data);
      case 'webp':
        return sizeOfWebp(data);
      case 'avif':
      case 'heic':
        return sizeOfHeif(data);
      default:
        return undefined;
    }
  } catch {
    // Read beyond the end.
    return undefined;
  }
}

function sizeOfJpeg(data: DataView): PictureSize | undefined {
  let at = 2;
  for (;;) {
    if (data.getUint8(at) !== 0xff) return undefined;
    const marker = data.getUint8(at + 1);
    // Start of frame, of any coding; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    }
    // A filler byte, or a segment with its length.
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2);
  }
}

function sizeOfWebp(data: DataView): PictureSize | undefined {
  const format = data.getUint32(12);
  if (format === 0x56503858) {
    const three = (at: number): number => data.getUint16(at, true) + data.getUint8(at + 2) * 65_536 + 1;
    return { width: three(24), height: three(27) };
  }
  if (format === 0x5650384c) {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
}

const ISPE = 0x69737065;
const LOOKED_AT = 64 * 1024;

/** The largest of the images in it; thumbnails and tiles have their own sizes. */
function sizeOfHeif(data: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 0; at + 16 <= Math.min(data.byteLength, LOOKED_AT); at += 1) {
    if (data.getUint32(at) !== ISPE) continue;
    const found = { width: data.getUint32(at + 8), height: data.getUint32(at + 12) };
    if (largest === undefined || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
