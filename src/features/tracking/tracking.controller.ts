import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { refuse } from '../../domain/refusals.js';
import { Public } from '../../platform/http/caller.js';
import { AnyQuery } from '../../platform/http/query.guard.js';
import { NOT_FOUND_PAGE, PAGE_HEADERS, prefersPage, progressPage } from './tracking-page.js';
import { TrackingService } from './tracking.service.js';
import { TrackView, trackView } from './tracking.view.js';

@ApiTags('进度查询')
@Controller()
export class TrackingController {
  constructor(private readonly tracking: TrackingService) {}

  /**
   * 凭查询码查进度
   *
   * 不需要登录。浏览器得到网页,程序得到 JSON(按 Accept)。只显示阶段、负责单位、下一步和期限,不含任何个人信息。
   * 查询码不分大小写,横线和空格可有可无;不存在、已停用和不提供查询的一律 404。
   */
  @Public()
  @Get('api/v1/track/:code')
  @ApiParam({ name: 'code', description: '查询码', example: '7Q2M-X4KTD-WA9PR' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: TrackView })
  async track(
    @Param('code') code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackView | string> {
    const progress = await this.tracking.progress(code);
    reply.header('vary', 'Accept');
    if (!prefersPage(accept)) {
      if (!progress) throw refuse('not-found');
      return trackView(progress);
    }
    reply.code(progress ? 200 : 404).headers({ ...PAGE_HEADERS });
    return progress ? progressPage(trackView(progress)) : NOT_FOUND_PAGE;
  }

  /**
   * 凭查询码查进度(短地址)
   *
   * 与 /api/v1/track/{code} 相同,地址较短,可以印在告知单上。
   */
  @Public()
  @AnyQuery()
  @Get('track/:code')
  @ApiParam({ name: 'code', description: '查询码', example: '7Q2M-X4KTD-WA9PR' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: TrackView })
  trackBySlip(
    @Param('code') code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackView | string> {
    return this.track(code, accept, reply);
  }
}
