import fs from 'node:fs';
import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from '../../platform/database-faults.js';
import { Public } from '../../platform/http/caller.js';
import { metrics } from '../../platform/metrics.js';
import { HealthView } from './health.view.js';
import { Work } from '../../platform/work.js';

/** The migrations this build was made with: src/ and dist/ lie equally deep. */
const FOLDER = new URL('../../../migrations/', import.meta.url);
const LONGEST_WAIT_MS = 2_000;

@ApiTags('运行状况')
@Controller()
export class HealthController {
  private newest: number | undefined;

  constructor(private readonly work: Work) {}

  /**
   * 是否存活
   *
   * 进程在运行就回答 200,不查数据库。
   */
  @Public()
  @Get('health/live')
  live(): HealthView {
    return { status: 'ok' };
  }

  /**
   * 是否就绪
   *
   * 数据库可用且结构为最新时回答 200,否则 503。
   */
  @Public()
  @Get('health/ready')
  @HttpCode(200)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const view = await this.look();
    if (view.status !== 'ok') reply.code(503).header('retry-after', '2');
    return view;
  }

  /**
   * 监控指标
   *
   * Prometheus 文本格式。
   */
  @Public()
  @Get('metrics')
  @Header('content-type', metrics.contentType)
  read(): Promise<string> {
    return metrics.metrics();
  }

  private async look(): Promise<HealthView> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, LONGEST_WAIT_MS, null);
      });
      const asked = this.work.ask<{ newest: number | null }>('SELECT max(number) AS newest FROM yizhan.migrations');
      asked.catch(() => undefined);
      const rows = await Promise.race([asked, late]);
      if (!rows) return { status: 'database-unavailable' };
      return { status: (rows[0]?.newest ?? 0) >= this.newestMigration() ? 'ok' : 'migrations-pending' };
    } catch (fault) {
      // 42P01, 3F000: nothing was migrated here yet.
      const { code } = fault as { code?: string };
      if (code === '42P01' || code === '3F000') return { status: 'migrations-pending' };
      if (isDatabaseAway(fault)) return { status: 'database-unavailable' };
      throw fault;
    } finally {
      clearTimeout(timer);
    }
  }

  private newestMigration(): number {
    this.newest ??= Math.max(
      0,
      ...fs.readdirSync(FOLDER).flatMap((name) => (/^\d{4}-.+\.sql$/.test(name) ? [Number(name.slice(0, 4))] : [])),
    );
    return this.newest;
  }
}
