/** Places labels of stops beside their dots so that they cover neither each other nor a dot. */
export interface Dot {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel extends Dot {
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LABEL_SIZE = 13;
const OFFSET = 9;

/** Width of a text in the label face: wide characters are square, others a little more than half of that. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[⺀-鿿＀-￯]/u.test(character) ? LABEL_SIZE : LABEL_SIZE * 0.6;
  return width;
}

const SIDES = [
  { dx: OFFSET, dy: LABEL_SIZE * 0.35, anchor: 'start' },
  { dx: -OFFSET, dy: LABEL_SIZE * 0.35, anchor: 'end' },
  { dx: 0, dy: -OFFSET - 2, anchor: 'middle' },
  { dx: 0, dy: OFFSET + LABEL_SIZE, anchor: 'middle' },
  { dx: OFFSET, dy: -OFFSET, anchor: 'start' },
  { dx: OFFSET, dy: OFFSET + LABEL_SIZE * 0.8, anchor: 'start' },
  { dx: -OFFSET, dy: -OFFSET, anchor: 'end' },
  { dx: -OFFSET, dy: OFFSET + LABEL_SIZE * 0.8, anchor: 'end' },
] as const;

function boxOf(x: number, y: number, width: number, anchor: PlacedLabel['anchor']): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LABEL_SIZE, bottom: y + LABEL_SIZE * 0.3 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function placeLabels(dots: readonly Dot[], width: number, height: number): readonly PlacedLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return dots.map((dot, index) => {
    const own = taken[index];
    let best: { cost: number; label: PlacedLabel; box: Box } | undefined;
    for (const [rank, { dx, dy, anchor }] of SIDES.entries()) {
      const [textX, textY] = [dot.x + dx, dot.y + dy];
      const box = boxOf(textX, textY, textWidth(dot.text), anchor);
      const outside = box.left < 0 || box.top < 0 || box.right > width || box.bottom > height ? 1e6 : 0;
      const covered = taken.reduce((sum, other) => sum + (other === own ? 0 : overlap(box, other)), 0);
      const cost = outside + covered * 10 + rank;
      if (best === undefined || cost < best.cost) best = { cost, label: { ...dot, textX, textY, anchor }, box };
    }
    if (best === undefined) throw new Error('a label has no side');
    taken.push(best.box);
    return best.label;
  });
}
