import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isAppUrl } from '../appUrl.ts';

/**
 * The file that an address of the app stands for, or null when there can be none. The address is decoded once; whatever
 * could lead out of `root` on some system (`..`, a backslash, a drive letter, a stream name) is no file of ours.
 */
export function assetPath(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  const pathname = decoded(new URL(address).pathname);
  if (pathname === null) return null;
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..' || /[\\:\0]/.test(segment))) return null;
  const file = segments.length === 0 ? resolve(root, 'index.html') : resolve(root, ...segments);
  return isInside(root, file) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
