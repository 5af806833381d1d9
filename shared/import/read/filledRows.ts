/** Counts the rows of a sheet's XML that hold a value, without parsing it, and stops once there are too many. */

const LESS_THAN = 0x3c;

/** `rowTag` opens a row, any of `valueTags` stands only where a cell has a value; given without the `<`. */
export function countFilledRows(
  xml: Uint8Array,
  rowTag: string,
  valueTags: readonly string[],
  stopAfter: number,
): number {
  const row = ascii(rowTag);
  const values = valueTags.map(ascii);
  let count = 0;
  let filled = true;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    if (isAt(xml, at + 1, row)) filled = false;
    else if (!filled && values.some((tag) => isAt(xml, at + 1, tag))) {
      filled = true;
      count += 1;
      if (count > stopAfter) return count;
    }
  }
  return count;
}

function ascii(text: string): readonly number[] {
  return Array.from(text).map((char) => char.charCodeAt(0));
}

function isAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i += 1) {
    if (bytes[at + i] !== wanted[i]) return false;
  }
  const next = bytes[at + wanted.length];
  // The tag ends here: `>`, `/`, or white space before attributes.
  return next === 0x3e || next === 0x2f || next === 0x20 || next === 0x09 || next === 0x0a || next === 0x0d;
}
