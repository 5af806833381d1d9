/**
 * What a file is by its first bytes, whatever its name says. Only pictures that every browser draws without running anything
 * in them are ever shown: SVG and HTML can hold scripts, so they are files like any other, to be saved and nothing else.
 */

export const FILE_KINDS = [
  'png',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'heic',
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'zip',
  'webPage',
  'text',
  'other',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const MEDIA_TYPES: Record<FileKind, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  powerpoint: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
  webPage: 'text/html',
  text: 'text/plain',
  other: 'application/octet-stream',
};

const ENDINGS: Record<FileKind, string> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
  pdf: 'pdf',
  word: 'docx',
  excel: 'xlsx',
  powerpoint: 'pptx',
  zip: 'zip',
  webPage: 'html',
  text: 'txt',
  other: 'bin',
};

const PICTURES: ReadonlySet<FileKind> = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'heic']);

export const isPicture = (kind: FileKind): boolean => PICTURES.has(kind);

export const mediaTypeOf = (kind: FileKind): string => MEDIA_TYPES[kind];

export const endingOf = (kind: FileKind): string => ENDINGS[kind];

/** The kind that a record names. It came with somebody's file: what is drawn is decided by the bytes, when they are read. */
export function kindOfMediaType(mediaType: string): FileKind {
  return FILE_KINDS.find((kind) => MEDIA_TYPES[kind] === mediaType) ?? 'other';
}

/** How far into a file its kind is looked for. */
const LOOKED_AT = 4096;

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

export function sniffKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (head.startsWith('ftyp', 4)) return ofBrands(latin1(bytes, 8, 40));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return ofZip(bytes);
  return ofText(bytes.subarray(0, LOOKED_AT));
}

/** The brands of an ISO media file: a film is one, too. */
function ofBrands(brands: string): FileKind {
  if (/avif|avis/.test(brands)) return 'avif';
  return /heic|heix|hevc|mif1|msf1/.test(brands) ? 'heic' : 'other';
}

const PARTS: readonly (readonly [FileKind, string])[] = [
  ['word', 'word/'],
  ['excel', 'xl/'],
  ['powerpoint', 'ppt/'],
];

/** Office files are zips that name their parts, in their directory at the end at the latest. */
function ofZip(bytes: Uint8Array): FileKind {
  const ends = `${scan(bytes, 0)}${scan(bytes, Math.max(0, bytes.length - 16 * LOOKED_AT))}`;
  if (!ends.includes('[Content_Types].xml')) return 'zip';
  return PARTS.find(([, part]) => ends.includes(part))?.[0] ?? 'zip';
}

function scan(bytes: Uint8Array, from: number): string {
  let text = '';
  const to = Math.min(bytes.length, from + 16 * LOOKED_AT);
  for (let at = from; at < to; at += LOOKED_AT) text += latin1(bytes, at, Math.min(to, at + LOOKED_AT));
  return text;
}

function ofText(bytes: Uint8Array): FileKind {
  // The last character may be cut in two.
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes).replace(/�{1,3}$/u, '');
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/u.test(text)) return 'other';
  return /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)[\s>]/iu.test(text) ? 'webPage' : 'text';
}
