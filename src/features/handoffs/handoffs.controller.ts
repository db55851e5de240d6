import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { HandoffListQuery, OfferHandoffDto } from './handoff.dto.js';
import { HandoffPageView, HandoffView, ProposalsView } from './handoff.view.js';
import { HandoffsService } from './handoffs.service.js';
import { RedesignationService } from './redesignation.service.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1')
export class HandoffsController {
  constructor(
    private readonly handoffs: HandoffsService,
    private readonly redesignation: RedesignationService,
  ) {}

  /**
   * 移交给其他机构
   *
   * 接收之前移交单位始终负责,接收单位只看到卡片;接收期限自移交之日起算,无人答复则提醒、上报。
   */
  @Post('cases/:caseId/handoffs')
  @ApiBody({ type: OfferHandoffDto })
  @ApiCreatedResponse({ type: HandoffView })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.handoffs.offer(actor, caseId, repeat, form));
  }

  /**
   * 移交列表
   *
   * direction=in 移入本机构的,out 移出的。
   */
  @Get('handoffs')
  @ApiQuery({ type: HandoffListQuery })
  @ApiOkResponse({ type: HandoffPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<HandoffPageView> {
    return this.handoffs.list(actor, query);
  }

  /**
   * 查看移交
   *
   * 返回 ETag。接收之前只含事项卡片。
   */
  @Get('handoffs/:handoffId')
  @ApiOkResponse({ type: HandoffView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('handoffId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandoffView> {
    const { view, version } = await this.handoffs.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 可以改派的机构
   *
   * 办理同一程序的其他机构,近的在前,各附理由;不含未答复的单位和退回过本事项的单位。仅供移交单位选择。
   */
  @Get('handoffs/:handoffId/proposals')
  @ApiOkResponse({ type: ProposalsView })
  proposals(@CurrentActor() actor: Actor, @Param('handoffId', uuidParam) id: string): Promise<ProposalsView> {
    return this.redesignation.proposals(actor, id);
  }

  /**
   * 接收、退回、撤回或改派
   *
   * 接收(accept)即转移责任并开启程序;退回(reject)须写明理由;撤回(withdraw)由移交单位办理;逾期未答复的,移交单位可以改派(redesignate)。收到材料不等于受理。
   */
  @Post('handoffs/:handoffId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoffView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('handoffId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.handoffs.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
