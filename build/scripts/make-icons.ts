/**
 * Draws the icons of all systems from build/icon.svg with Chromium: PNG for Linux, ICO for Windows, ICNS for macOS. Both
 * containers hold PNG as it is. For the web app two of them go to renderer/public, and two that fill their square, which
 * phones cut to the shape of theirs. Run it when the drawing has changed: `npm run icons`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { ROOT, say } from './commands.ts';
import { installedChromium } from './find-chromium.ts';

const BUILD = path.join(ROOT, 'build');
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Types of an ICNS file that hold PNG, by size in pixels. */
const MAC_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

const WEB = path.join(ROOT, 'renderer/public/icons');
const WEB_SIZES = [192, 512];
/** Names of those that fill their square, by size. */
const FILLED: readonly (readonly [size: number, name: string])[] = [
  [180, 'apple-touch-icon.png'],
  [512, 'maskable-512.png'],
];

/** Ground to the edges, and the drawing inside of the circle that every phone leaves. */
function filled(svg: string): string {
  const ground = '<rect width="1024" height="1024" fill="#126b57" /><g transform="translate(77 77) scale(0.85)">';
  return svg.replace(/<rect [^>]*\/>/, ground).replace('</svg>', '</g></svg>');
}

async function drawn(sizes: readonly number[], svg: string): Promise<Map<number, Buffer>> {
  const executablePath = installedChromium();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const images = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    images.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return images;
}

/** https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10): a folder of images, then the images. */
function icoOf(images: ReadonlyMap<number, Buffer>): Buffer {
  const pictures = WINDOWS_SIZES.map((size) => ({ size, png: images.get(size) ?? Buffer.alloc(0) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A list of blocks, each with its type and its length with the eight bytes before it, big-endian. */
function icnsOf(images: ReadonlyMap<number, Buffer>): Buffer {
  const block = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return block(
    'icns',
    Buffer.concat(MAC_TYPES.map(([type, size]) => block(type, images.get(size) ?? Buffer.alloc(0)))),
  );
}

const svg = readFileSync(path.join(BUILD, 'icon.svg'), 'utf8');
const macSizes = MAC_TYPES.map(([, size]) => size);
const images = await drawn([...new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...WEB_SIZES, ...macSizes])], svg);
const squares = await drawn(
  FILLED.map(([size]) => size),
  filled(svg),
);
mkdirSync(path.join(BUILD, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) {
  writeFileSync(path.join(BUILD, 'icons', `${size}x${size}.png`), images.get(size) ?? Buffer.alloc(0));
}
mkdirSync(WEB, { recursive: true });
for (const size of WEB_SIZES) writeFileSync(path.join(WEB, `${size}.png`), images.get(size) ?? Buffer.alloc(0));
for (const [size, name] of FILLED) writeFileSync(path.join(WEB, name), squares.get(size) ?? Buffer.alloc(0));
writeFileSync(path.join(BUILD, 'icon.ico'), icoOf(images));
writeFileSync(path.join(BUILD, 'icon.icns'), icnsOf(images));
say('Icons written to build/ and renderer/public/icons/');
