import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { pulse } from '../../persistence/housekeeping.queries.js';
import { Public } from '../../platform/http/caller.js';
import { Work } from '../../platform/work.js';
import { HealthDeadlinesView } from './health-deadlines.view.js';

/** Progress, not liveness: a worker that runs and does nothing is ill. */
const RUNG_LATE = 60;
const OUTBOX_LATE = 60;
const SWEEP_LATE = 30;

const seconds = (age: number | null): number | null => (age === null ? null : Math.max(0, Math.round(age)));

@ApiTags('运行状况')
@Controller('health/deadlines')
export class HealthDeadlinesController {
  constructor(private readonly work: Work) {}

  /**
   * 期限是否按时触发
   *
   * 到期提醒、通知和巡查都没有落后时回答 200,否则 503。
   */
  @Public()
  @Get()
  @HttpCode(200)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDeadlinesView> {
    const { oldestRungAge, outboxAge, outboxRows, lastSweepAge } = await this.work.read(null, pulse);
    const isLate = (oldestRungAge ?? 0) > RUNG_LATE || (outboxAge ?? 0) > OUTBOX_LATE || lastSweepAge === null || lastSweepAge > SWEEP_LATE;
    if (isLate) void reply.code(503).header('retry-after', '5');
    return {
      status: isLate ? 'late' : 'ok',
      oldestUnfiredRungSeconds: seconds(oldestRungAge),
      outboxAgeSeconds: seconds(outboxAge),
      outboxRows,
      lastSweepSeconds: seconds(lastSweepAge),
    };
  }
}
