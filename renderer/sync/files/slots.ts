/** Two files move at once, whatever mission they are of; what a person waits for has the next turn. */
interface Mover {
  readonly isAwaited: boolean;
  go(): void;
}

const AT_ONCE = 2;

export class Slots {
  readonly #movers = new Set<Mover>();
  #taken = 0;

  join(mover: Mover): void {
    this.#movers.add(mover);
  }

  leave(mover: Mover): void {
    this.#movers.delete(mover);
  }

  /** Whether there was a turn; to be given back. While a person waits for something, it is theirs. */
  take(awaited: boolean): boolean {
    if (this.#taken >= AT_ONCE || (!awaited && this.isAwaited)) return false;
    this.#taken += 1;
    return true;
  }

  give(): void {
    this.#taken -= 1;
  }

  /** Whoever has something to move is asked, those first for whom a person waits. */
  wake(): void {
    for (const mover of [...this.#movers].toSorted((a, b) => Number(b.isAwaited) - Number(a.isAwaited))) mover.go();
  }

  get isAwaited(): boolean {
    return [...this.#movers].some((mover) => mover.isAwaited);
  }
}
