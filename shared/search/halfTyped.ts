/**
 * Beginnings that resemble what is typed of a word: `logistc` is nearly the beginning of `logistics`. Its first and its last
 * letter must be right: the next letter may yet come, and a beginning that ends otherwise is that of most words.
 */

/** MiniSearch's radix tree: what stands on the way to a term, '' at its end. */
type Tree = ReadonlyMap<string, unknown>;

/** Beginnings in the tree that differ from the word by at most so many letters; none is the beginning of another. */
export function beginningsLike(tree: Tree, word: string, errors: number): string[] {
  const found: string[] = [];
  const last = word.length - 1;

  /** `before` holds how far the way so far is from each beginning of the word. */
  const walk = (node: Tree, way: string, before: readonly number[]): void => {
    for (const [key, below] of node) {
      if (key === '' || (way === '' && key[0] !== word[0])) continue;
      let row = before;
      let lost = false;
      for (let at = 0; at < key.length && !lost; at += 1) {
        if (key[at] === word[last] && (row[last] ?? errors + 1) <= errors) {
          found.push(way + key.slice(0, at + 1));
          lost = true;
          continue;
        }
        row = distances(row, word, key[at] ?? '');
        lost = Math.min(...row) > errors;
      }
      if (!lost) walk(below as Tree, way + key, row);
    }
  };
  walk(
    tree,
    '',
    Array.from({ length: word.length + 1 }, (_, letters) => letters),
  );
  return found;
}

/** The next row of Levenshtein's table: one letter further along the way. */
function distances(before: readonly number[], word: string, letter: string): readonly number[] {
  const row = [(before[0] ?? 0) + 1];
  for (let at = 0; at < word.length; at += 1) {
    const changed = (before[at] ?? 0) + (word[at] === letter ? 0 : 1);
    row.push(Math.min(changed, (before[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1));
  }
  return row;
}
