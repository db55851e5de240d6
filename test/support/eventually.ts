/** Waits until something is true, looking often; fails with what was last seen. Tests wait by this and never sleep. */
import { setTimeout as wait } from 'node:timers/promises';

export async function eventually<T>(look: () => Promise<T>, isRight: (seen: T) => boolean, withinMs = 10_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms; last seen: ${JSON.stringify(seen)}`);
    await wait(25);
  }
}
