export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Where the text stands as ASCII, in any case; -1 where it does not. */
export function asciiIndexOf(bytes: Uint8Array, text: string): number {
  const wanted = Array.from(text.toLowerCase()).map((char) => char.charCodeAt(0));
  return indexOfBytes(bytes, wanted, true);
}

export function utf16IndexOf(bytes: Uint8Array, text: string): number {
  return indexOfBytes(
    bytes,
    Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]),
    false,
  );
}

function indexOfBytes(bytes: Uint8Array, wanted: readonly number[], foldCase: boolean): number {
  const lower = (byte: number): number => (foldCase && byte >= 65 && byte <= 90 ? byte + 32 : byte);
  outer: for (let at = 0; at <= bytes.length - wanted.length; at += 1) {
    for (let i = 0; i < wanted.length; i += 1) {
      if (lower(bytes[at + i] as number) !== wanted[i]) continue outer;
    }
    return at;
  }
  return -1;
}
