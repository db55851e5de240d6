import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { pulse } from '../../persistence/housekeeping.queries.js';
import { lastProofs } from '../../persistence/proof.queries.js';
import { Public } from '../../platform/http/caller.js';
import { Work } from '../../platform/work.js';
import { HealthDeadlinesView, proofView } from './health-deadlines.view.js';
import { alarmsOf } from '../../platform/lateness.js';

const seconds = (age: number | null): number | null => (age === null ? null : Math.max(0, Math.round(age)));

@ApiTags('运行状况')
@Controller('health/deadlines')
export class HealthDeadlinesController {
  constructor(private readonly work: Work) {}

  /**
   * 期限是否按时触发
   *
   * 到期提醒、通知和巡查都没有落后时回答 200,否则 503。附最近一次每日核对的结果,四项都应为 0。
   */
  @Public()
  @Get()
  @HttpCode(200)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDeadlinesView> {
    const [seen, [proof]] = await this.work.read(null, async (tx) => [await pulse(tx), await lastProofs(tx, 1)] as const);
    const { oldestRungAge, outboxAge, outboxRows, lastSweepAge } = seen;
    const isLate = alarmsOf(seen).length > 0;
    if (isLate) void reply.code(503).header('retry-after', '5');
    return {
      status: isLate ? 'late' : 'ok',
      oldestUnfiredRungSeconds: seconds(oldestRungAge),
      outboxAgeSeconds: seconds(outboxAge),
      outboxRows,
      lastSweepSeconds: seconds(lastSweepAge),
      lastProof: proof ? proofView(proof) : null,
    };
  }
}
