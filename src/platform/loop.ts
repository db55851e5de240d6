/** Something a process does again and again, until it is asked to stop; a fault is logged and the next turn tries again. */
import { isDatabaseAway } from './database-faults.js';
import { describe, log } from './logging.js';

export class Loop {
  private running: Promise<void> | undefined;
  private stopping = false;
  private wake: (() => void) | undefined;

  /** @param turn answers true when there is more to do at once */
  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly turn: () => Promise<boolean | void>,
  ) {}

  /** @param afterMs how long the first turn is waited for */
  start(afterMs = 0): void {
    this.stopping = false;
    this.running ??= this.run(afterMs);
  }

  /** Resolves when the turn at hand is over. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.running;
    this.running = undefined;
  }

  private async run(afterMs: number): Promise<void> {
    if (afterMs > 0) await this.rest(afterMs);
    while (!this.stopping) {
      let more: boolean | void = false;
      try {
        more = await this.turn();
      } catch (fault) {
        log[isDatabaseAway(fault) ? 'warn' : 'error']({ loop: this.name, ...describe(fault) }, 'a turn failed');
      }
      if (!more && !this.stopping) await this.rest(this.everyMs);
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
