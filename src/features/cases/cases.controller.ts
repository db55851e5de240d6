import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { CaseActionService } from './case-action.service.js';
import { CaseListQuery, TimelineQuery } from './case-list.dto.js';
import { CasePageView, TimelineView } from './case-list.view.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseView } from './case.view.js';
import { PartiesService } from './parties.service.js';
import { AmendPartyDto, NewTrackingCodeDto, RevealDto } from './party.dto.js';
import { IdentifiersView, TrackingCodeView } from './party.view.js';
import { RegisterCaseDto } from './register-case.dto.js';
import { RegistrationService } from './registration.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly reading: CaseReadingService,
    private readonly actions: CaseActionService,
    private readonly parties: PartiesService,
  ) {}

  /**
   * 登记矛盾纠纷
   *
   * 一案一码:返回编号和查询码,登记单位即为责任单位。登记从不因“走错门”而拒绝;本单位内可能重复的事项连同理由一并列出。
   */
  @Post()
  @ApiBody({ type: RegisterCaseDto })
  @ApiCreatedResponse({ type: CaseView })
  async register(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.registration.register(actor, repeat, form));
  }

  /**
   * 事项列表
   *
   * 只列本人可见的事项,新的在前;逾期在读取时现算。
   */
  @Get()
  @ApiQuery({ type: CaseListQuery })
  @ApiOkResponse({ type: CasePageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<CasePageView> {
    return this.reading.list(actor, query);
  }

  /**
   * 查看事项
   *
   * 返回 ETag,办理操作时放入 If-Match。无权查看与不存在的答复相同。
   */
  @Get(':caseId')
  @ApiOkResponse({ type: CaseView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const { view, version } = await this.reading.one(actor, caseId);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 事项时间线
   *
   * 全部经过,先发生的在前;逐条以散列值相连。
   */
  @Get(':caseId/timeline')
  @ApiQuery({ type: TimelineQuery })
  @ApiOkResponse({ type: TimelineView })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<TimelineView> {
    return this.reading.timeline(actor, caseId, query);
  }

  /**
   * 办结、撤回或重新办理
   *
   * 办结(close)须有结果和依据,且没有未结的程序和移交;办结不等于化解。
   */
  @Post(':caseId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.actions.act(actor, caseId, action, { form, ifMatch, repeat }));
  }

  /**
   * 补充或更正当事人信息
   *
   * 只改所填字段;证件号码核对校验码。须带事项的 If-Match。
   */
  @Patch(':caseId/parties/:partyId')
  @ApiBody({ type: AmendPartyDto })
  @ApiOkResponse({ type: CaseView })
  async amend(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('partyId', uuidParam) partyId: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.parties.amend(actor, caseId, partyId, form, ifMatch));
  }

  /**
   * 查看完整证件和联系方式
   *
   * 须写明用途;谁、何时、为何查看,记入时间线。
   */
  @Post(':caseId/parties/:partyId/reveals')
  @HttpCode(200)
  @ApiBody({ type: RevealDto })
  @ApiOkResponse({ type: IdentifiersView })
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('partyId', uuidParam) partyId: string,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.parties.reveal(actor, caseId, partyId, form));
  }

  /**
   * 另发查询码
   *
   * 每一方当事人可以有自己的查询码,均可单独停用。
   */
  @Post(':caseId/tracking-codes')
  @ApiBody({ type: NewTrackingCodeDto })
  @ApiCreatedResponse({ type: TrackingCodeView })
  async newCode(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.parties.newCode(actor, caseId, repeat, form));
  }

  /**
   * 停用查询码
   *
   * 立即失效。须带事项的 If-Match。
   */
  @Delete(':caseId/tracking-codes/:code')
  @HttpCode(204)
  async revokeCode(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('code') code: string,
    @IfMatch() ifMatch: string | undefined,
  ): Promise<void> {
    await this.parties.revokeCode(actor, caseId, code, ifMatch);
  }
}
