/** Slows guessing down without locking anybody out for good. */

const FREE = 5;
const LONGEST = 30;

/** Seconds to wait after so many failures in a row: five are free, then 1, 2, 4 … up to 30. */
export const waitAfter = (failures: number): number => (failures < FREE ? 0 : Math.min(LONGEST, 2 ** (failures - FREE)));

/** Failures of names that have no row to count them on: names that do not exist, and machine clients. Bounded, and of this process only. */
export class Failures {
  private readonly byName = new Map<string, { failures: number; at: number }>();

  constructor(private readonly most = 10_000) {}

  of(name: string): { failures: number; sinceFailure: number | null } {
    const known = this.byName.get(name);
    return known ? { failures: known.failures, sinceFailure: (Date.now() - known.at) / 1000 } : { failures: 0, sinceFailure: null };
  }

  count(name: string): void {
    const failures = (this.byName.get(name)?.failures ?? 0) + 1;
    this.byName.delete(name);
    if (this.byName.size >= this.most) this.byName.delete(this.byName.keys().next().value!);
    this.byName.set(name, { failures, at: Date.now() });
  }

  forget(name: string): void {
    this.byName.delete(name);
  }
}

/** Lets a few in at a time. Hashing is heavy on purpose; the rest wait, and when too many wait, the next is sent away. */
export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  get isFull(): boolean {
    return this.waiting.length >= this.queue;
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.places) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
