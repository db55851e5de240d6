import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { uuidParam } from '../../platform/http/form.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { OpenedReportView, SealedReportPageView } from './sealed-report.view.js';
import { SealedReportsService } from './sealed-reports.service.js';

@ApiTags('密封件')
@ApiBearerAuth()
@Controller('api/v1/sealed-reports')
export class SealedReportsController {
  constructor(private readonly reports: SealedReportsService) {}

  /**
   * 密封件列表
   *
   * 仅受件的纪检监察机关经办人可见;其他任何人(含管理员、督导、审计)一律视为不存在。列表不含内容。新的在前。
   */
  @Get()
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: SealedReportPageView })
  @Header('cache-control', 'no-store')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<SealedReportPageView> {
    return this.reports.list(actor, query);
  }

  /**
   * 拆阅密封件
   *
   * 首次拆阅的人和时间记录在案。
   */
  @Get(':reportId')
  @ApiOkResponse({ type: OpenedReportView })
  @Header('cache-control', 'no-store')
  async open(
    @CurrentActor() actor: Actor,
    @Param('reportId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedReportView> {
    const view = await this.reports.open(actor, id);
    // What was sealed is never changed.
    void reply.header('etag', etag(1));
    return view;
  }
}
