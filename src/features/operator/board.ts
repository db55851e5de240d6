/**
 * bull-board, which shows the queue and its jobs, on a small server of its own that listens nowhere: whoever has passed the door is handed over to it. It
 * is loaded when somebody first looks, so the API starts and serves without it, whether the queue can be reached or not.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openWindow } from '../../platform/queues/queue-window.js';
import type { QueuePlace } from '../../platform/queues/rung-queue.js';

export const BOARD_PATH = '/operator/queues';

export interface Board {
  isThere(): Promise<unknown>;
  show(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

export async function openBoard(place: QueuePlace): Promise<Board> {
  const [{ default: Fastify }, { createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('fastify'),
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const window = openWindow(place);
  const adapter = new FastifyAdapter().setBasePath(BOARD_PATH);
  createBullBoard({
    queues: [new BullMQAdapter(window.queue, { readOnlyMode: true, description: '到期提醒' })],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Yizhan 一站', hideRedisDetails: true, pollingInterval: { forceInterval: 5 } } },
  });
  const server = Fastify({ logger: false });
  await server.register(adapter.registerPlugin(), { prefix: BOARD_PATH });
  await server.ready();
  return {
    isThere: () => window.isThere(),
    show: (request, response) => server.routing(request, response),
    close: async () => {
      await server.close();
      await window.close();
    },
  };
}
