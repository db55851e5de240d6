/** Where the sweep rings. The worker hangs the queue here; without one, the sweep does all by itself. */
import { Injectable } from '@nestjs/common';

export interface Rings {
  ring(batches: readonly number[][]): Promise<void>;
}

@Injectable()
export class Bell implements Rings {
  private queue: Rings | undefined;

  hang(queue: Rings | undefined): void {
    this.queue = queue;
  }

  async ring(batches: readonly number[][]): Promise<void> {
    if (!this.queue) throw new Error('no queue is open');
    await this.queue.ring(batches);
  }
}
