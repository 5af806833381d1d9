import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FILE_KINDS,
  isPicture,
  kindOfMediaType,
  mediaTypeOf,
  sniffKind,
} from '#shared/domain/notes/files/fileKinds.ts';
import { pictureSize } from '#shared/domain/notes/files/pictureSize.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const office = (part: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8('<x/>') });

/** Heads as cameras, phones and programs write them. */
const PNG_3_BY_2 = hex('89504e470d0a1a0a0000000d494844520000000300000002080600000009');
const JPEG_640_BY_480 = hex(
  'ffd8ffe000104a46494600010100000100010000ffc0001108 01e0 0280 03012200'.replaceAll(' ', ''),
);
const GIF_5_BY_4 = hex('474946383961 0500 0400 f00000'.replaceAll(' ', ''));
const WEBP_7_BY_6 = hex('52494646 24000000 57454250 56503858 0a000000 10000000 060000 050000'.replaceAll(' ', ''));
const HEIC = hex('00000018667479706865696300000000 6d696631 68656963'.replaceAll(' ', ''));
const AVIF = hex('0000001c6674797061766966000000006d696631617669666d696166');
const MP4 = hex('00000018667479706d703432000000006d70343269736f6d');

describe('what a file is by its bytes', () => {
  it.each([
    ['a PNG', PNG_3_BY_2, 'png'],
    ['a JPEG', JPEG_640_BY_480, 'jpeg'],
    ['a GIF', GIF_5_BY_4, 'gif'],
    ['a WebP', WEBP_7_BY_6, 'webp'],
    ['a photo of a phone', HEIC, 'heic'],
    ['an AVIF', AVIF, 'avif'],
    ['a film', MP4, 'other'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a letter', office('word/document.xml'), 'word'],
    ['a workbook', office('xl/workbook.xml'), 'excel'],
    ['slides', office('ppt/presentation.xml'), 'powerpoint'],
    ['any other zip', zipSync({ 'word/x.txt': strToU8('x') }), 'zip'],
    ['text in Chinese, cut in the middle of a character', strToU8('訪問團會議').subarray(0, 14), 'text'],
    ['a web page', strToU8('\ufeff\n<!DOCTYPE html><script>alert(1)</script>'), 'webPage'],
    ['a drawing that can hold scripts', strToU8('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'webPage'],
    ['a program', hex('4d5a90000300000004000000ffff0000'), 'other'],
    ['nothing', new Uint8Array(), 'text'],
  ] as const)('%s', (_, bytes, kind) => {
    expect(sniffKind(bytes)).toBe(kind);
  });

  it('is never a picture where it is something else that only begins like text', () => {
    for (const kind of FILE_KINDS) expect(kindOfMediaType(mediaTypeOf(kind))).toBe(kind);
    expect(kindOfMediaType('image/svg+xml')).toBe('other');
    expect(FILE_KINDS.filter(isPicture)).toEqual(['png', 'jpeg', 'gif', 'webp', 'avif', 'heic']);
  });

  it('is told of any bytes without a crash, in a moment', () => {
    const heads = [
      PNG_3_BY_2,
      JPEG_640_BY_480,
      GIF_5_BY_4,
      WEBP_7_BY_6,
      HEIC,
      AVIF,
      hex('ffd8ff'),
      strToU8('PK\x03\x04'),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(40), fc.uint8Array({ maxLength: 300 }), (head, cut, rest) => {
        const bytes = new Uint8Array([...head.subarray(0, cut), ...rest]);
        expect(FILE_KINDS).toContain(sniffKind(bytes));
        pictureSize(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the size of a picture by its head', () => {
  it.each([
    ['PNG', PNG_3_BY_2, { width: 3, height: 2 }],
    ['JPEG', JPEG_640_BY_480, { width: 640, height: 480 }],
    ['GIF', GIF_5_BY_4, { width: 5, height: 4 }],
    ['WebP', WEBP_7_BY_6, { width: 7, height: 6 }],
    [
      'AVIF',
      new Uint8Array([...AVIF, ...hex('00000014697370650000000000000fa000000bb8')]),
      { width: 4000, height: 3000 },
    ],
    ['PNG cut off', PNG_3_BY_2.subarray(0, 18), undefined],
    ['PDF', strToU8('%PDF-1.7'), undefined],
  ] as const)('%s', (_, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size);
  });
});
