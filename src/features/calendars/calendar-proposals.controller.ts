import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { ReasonDto, RemarkDto } from '../../platform/http/reason.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { CalendarProposalsQuery, PublishCalendarDto } from './calendar.dto.js';
import { CalendarPreviewView } from './calendar.view.js';
import { CalendarProposalPageView, CalendarProposalView } from './calendar-proposal.view.js';
import { CalendarProposalsService } from './calendar-proposals.service.js';

@ApiTags('工作日历')
@ApiBearerAuth()
@Controller('api/v1')
export class CalendarProposalsController {
  constructor(private readonly proposals: CalendarProposalsService) {}

  /**
   * 试算:公布后哪些期限会改期
   *
   * 只算不存,由系统管理员办理。
   */
  @Post('calendars/preview')
  @HttpCode(200)
  @ApiBody({ type: PublishCalendarDto })
  @ApiOkResponse({ type: CalendarPreviewView })
  preview(@CurrentActor() actor: Actor, @RequestForm() form: Form): Promise<CalendarPreviewView> {
    return this.proposals.preview(actor, form);
  }

  /**
   * 提出公布或更正一年的放假安排
   *
   * 由系统管理员提出,由另一人(县级督导或安全管理员)批准;批准之前日历和期限都不变。
   */
  @Post('calendars')
  @ApiBody({ type: PublishCalendarDto })
  @ApiCreatedResponse({ type: CalendarProposalView })
  async propose(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.propose(actor, repeat, form));
  }

  /**
   * 放假安排的提案
   *
   * 新的在前;系统管理员、安全管理员、县级督导和审计员可以查看。
   */
  @Get('calendar-proposals')
  @ApiQuery({ type: CalendarProposalsQuery })
  @ApiOkResponse({ type: CalendarProposalPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<CalendarProposalPageView> {
    return this.proposals.list(actor, query);
  }

  /**
   * 一份放假安排提案
   *
   * 由谁提出,由谁批准,何时、为什么。
   */
  @Get('calendar-proposals/:proposalId')
  async one(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarProposalView> {
    const { view, version } = await this.proposals.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 试算:批准后哪些期限会改期
   *
   * 只算不存;按今天的期限计算。
   */
  @Get('calendar-proposals/:proposalId/preview')
  previewOf(@CurrentActor() actor: Actor, @Param('proposalId', uuidParam) id: string): Promise<CalendarPreviewView> {
    return this.proposals.previewOf(actor, id);
  }

  /**
   * 批准放假安排
   *
   * 由县级督导或安全管理员办理,提出人不能批准自己的提案。涉及的每一项未结期限重新计算,新旧日期记入事项,各承办处告知一次;进度见 GET /publications。
   */
  @Post('calendar-proposals/:proposalId/actions/approve')
  @HttpCode(200)
  @ApiBody({ type: RemarkDto })
  @ApiOkResponse({ type: CalendarProposalView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'approve', { form, ifMatch, repeat }));
  }

  /**
   * 不予批准放假安排
   *
   * 由县级督导或安全管理员办理,须写明理由;日历不变。
   */
  @Post('calendar-proposals/:proposalId/actions/refuse')
  @HttpCode(200)
  @ApiBody({ type: ReasonDto })
  @ApiOkResponse({ type: CalendarProposalView })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'refuse', { form, ifMatch, repeat }));
  }

  /**
   * 撤回放假安排提案
   *
   * 由提出人办理,批准之前可以撤回。
   */
  @Post('calendar-proposals/:proposalId/actions/withdraw')
  @HttpCode(200)
  @ApiBody({ type: RemarkDto })
  @ApiOkResponse({ type: CalendarProposalView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'withdraw', { form, ifMatch, repeat }));
  }
}
