/**
 * What comes over the wire is other than what was sent: text in between. A row is sent to many, and often; nobody changes one
 * that is there, so its text is made once.
 */
interface Crossed {
  readonly text: string;
  readonly value: object;
}

const crossedRows = new WeakMap<object, Crossed>();

function crossedRow(row: object): Crossed {
  const known = crossedRows.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row);
  const crossed = { text, value: JSON.parse(text) as object };
  crossedRows.set(row, crossed);
  return crossed;
}

/** An answer as it arrives; `bytes` asks whether a text is anywhere in what went over. */
export function overTheWire<T extends object>(
  answer: T,
): { readonly heard: T; readonly bytes: (text: string) => boolean } {
  const { rows = [], ...rest } = answer as { readonly rows?: readonly { readonly row: object }[] };
  const text = JSON.stringify(rest);
  const shells = JSON.stringify(rows.map((one) => ({ ...one, row: null })));
  const crossed = rows.map(({ row }) => crossedRow(row));
  const arrived = (JSON.parse(shells) as object[]).map((shell, index) => ({ ...shell, row: crossed[index]?.value }));
  const heard = { ...(JSON.parse(text) as object), ...('rows' in answer ? { rows: arrived } : {}) } as T;
  const bytes = (wanted: string): boolean =>
    text.includes(wanted) || shells.includes(wanted) || crossed.some((one) => one.text.includes(wanted));
  return { heard, bytes };
}
