/** What whoever runs the house looks at. System administrators alone; nothing here speaks of a case or a person. */
import { Controller, Get, Inject, type OnApplicationShutdown, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../domain/refusals.js';
import { pulse } from '../../persistence/housekeeping.queries.js';
import { lastProofs } from '../../persistence/proof.queries.js';
import { Public } from '../../platform/http/caller.js';
import { AnyQuery } from '../../platform/http/query.guard.js';
import { describe, log } from '../../platform/logging.js';
import type { QueuePlace } from '../../platform/queues/rung-queue.js';
import { Work } from '../../platform/work.js';
import { type Board, openBoard } from './board.js';
import { DoorKeeper } from './door-keeper.js';
import { BOARD_POLICY, operatorPage, PAGE_HEADERS } from './operator-page.js';

export const QUEUE_PLACE = Symbol('QueuePlace');

const PROOFS_SHOWN = 30;

@ApiExcludeController()
@Public()
@AnyQuery()
@Controller('operator')
export class OperatorController implements OnApplicationShutdown {
  private opened: Promise<Board> | undefined;

  constructor(
    private readonly work: Work,
    private readonly door: DoorKeeper,
    @Inject(QUEUE_PLACE) private readonly place: QueuePlace,
  ) {}

  @Get()
  async page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    await this.door.admit(request, reply);
    const [now, proofs] = await this.work.read(null, async (tx) => [await pulse(tx), await lastProofs(tx, PROOFS_SHOWN)] as const);
    reply.headers({ ...PAGE_HEADERS });
    return operatorPage(now, proofs);
  }

  @Get(['queues', 'queues/*'])
  async queues(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.door.admit(request, reply);
    const board = await this.board();
    // What was said at the door goes along; the board has headers of its own.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.setHeader('content-security-policy', BOARD_POLICY);
    reply.raw.setHeader('referrer-policy', 'no-referrer');
    reply.hijack();
    board.show(request.raw, reply.raw);
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opened?.catch(() => undefined))?.close();
  }

  private async board(): Promise<Board> {
    const opening = (this.opened ??= openBoard(this.place));
    opening.catch(() => (this.opened = undefined));
    const board = await opening;
    try {
      await board.isThere();
    } catch (fault) {
      log.warn(describe(fault), 'the queue cannot be looked at');
      throw new Refused({ code: 'unavailable' }, [], 2);
    }
    return board;
  }
}
