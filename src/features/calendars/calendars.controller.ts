import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { uuidParam } from '../../platform/http/form.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { CalendarHistoryView, CalendarsView, PublicationPageView, PublicationView } from './calendar.view.js';
import { CalendarsService } from './calendars.service.js';

@ApiTags('工作日历')
@ApiBearerAuth()
@Controller('api/v1')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  /**
   * 工作日历
   *
   * 每年的放假和调休安排,以国务院办公厅通知为准;尚未公布的年份按周末和固定法定节日暂算,日期为暂定。
   */
  @Get('calendars')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: CalendarsView })
  years(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<CalendarsView> {
    return this.calendars.years(actor, query);
  }

  /**
   * 一年的日历
   *
   * 是否已公布,各次更正;每一版由谁提出、由谁批准。
   */
  @Get('calendars/:year')
  @ApiParam({ name: 'year', example: '2026' })
  async year(
    @CurrentActor() actor: Actor,
    @Param('year') year: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarHistoryView> {
    const { view, version } = await this.calendars.year(actor, year);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 公布的进度
   *
   * 新的在前:改期了多少,是否全部重新计算完毕。
   */
  @Get('publications')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: PublicationPageView })
  publications(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<PublicationPageView> {
    return this.calendars.publications(actor, query);
  }

  /**
   * 一次公布的进度
   *
   * 至今改期了多少项期限;全部重新计算完毕后有完成时间。
   */
  @Get('publications/:publicationId')
  async publication(
    @CurrentActor() actor: Actor,
    @Param('publicationId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicationView> {
    // What it says is never changed; how far it has come is no version of it.
    void reply.header('etag', etag(1));
    return this.calendars.publication(actor, id);
  }
}
