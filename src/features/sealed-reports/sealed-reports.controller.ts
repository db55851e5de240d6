import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
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

  /**
   * 下载一并密封的材料
   *
   * 与上传时逐字节相同。尚未拆阅的,以下载人为首次拆阅人。
   */
  @Get(':reportId/documents/:documentId')
  @ApiProduces('application/octet-stream')
  @Header('cache-control', 'no-store')
  async document(
    @CurrentActor() actor: Actor,
    @Param('reportId', uuidParam) id: string,
    @Param('documentId', uuidParam) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, mediaType, name, sha256 } = await this.reports.document(actor, id, documentId);
    void reply
      .header('content-type', mediaType)
      .header('etag', etag(1))
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('digest', `sha-256=${Buffer.from(sha256, 'hex').toString('base64')}`)
      .send(bytes);
  }
}
