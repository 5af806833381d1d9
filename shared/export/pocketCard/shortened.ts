/** Letters of a line on a card: three lines of a panel at most, in the widest of scripts. */
const LONGEST = 110;

/** Cut where words end, if they end soon enough, with a mark that it is cut. */
export function shortened(text: string, longest = LONGEST): string {
  const letters = Array.from(text);
  if (letters.length <= longest) return text;
  const head = letters.slice(0, longest - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > head.length / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
