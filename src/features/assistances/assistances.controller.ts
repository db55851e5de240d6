import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { AssistanceListQuery, InviteAssistanceDto, JoinOpinionsDto } from './assistance.dto.js';
import { AssistancePageView, AssistanceView, JointHandlingView, JointOpinionView } from './assistance.view.js';
import { AssistancesService } from './assistances.service.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1')
export class AssistancesController {
  constructor(private readonly assistances: AssistancesService) {}

  /**
   * 邀请协助(联合调处)
   *
   * 由责任单位邀请;责任不变。协助单位有自己的回复期限,协助期间按 level 看到卡片或者内容。
   */
  @Post('cases/:caseId/assistances')
  @ApiBody({ type: InviteAssistanceDto })
  @ApiCreatedResponse({ type: AssistanceView })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.assistances.invite(actor, caseId, repeat, form));
  }

  /**
   * 联合调处的情况
   *
   * 协助单位和共同意见。
   */
  @Get('cases/:caseId/assistances')
  @ApiOkResponse({ type: JointHandlingView })
  ofCase(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<JointHandlingView> {
    return this.assistances.ofCase(actor, caseId);
  }

  /**
   * 记录共同意见
   *
   * 由责任单位在协助单位全部答复以后记录。
   */
  @Post('cases/:caseId/joint-opinions')
  @ApiBody({ type: JoinOpinionsDto })
  @ApiCreatedResponse({ type: JointOpinionView })
  async join(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.assistances.join(actor, caseId, repeat, form));
  }

  /**
   * 协助列表
   *
   * direction=in 请本单位协助的,out 本单位主办的。新的在前。
   */
  @Get('assistances')
  @ApiQuery({ type: AssistanceListQuery })
  @ApiOkResponse({ type: AssistancePageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<AssistancePageView> {
    return this.assistances.list(actor, query);
  }

  /**
   * 查看协助
   *
   * 返回 ETag,答复时放入 If-Match。
   */
  @Get('assistances/:assistanceId')
  @ApiOkResponse({ type: AssistanceView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('assistanceId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssistanceView> {
    const { view, version } = await this.assistances.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 同意、不予协助、回复意见或者取消
   *
   * 协助单位同意(accept)、不予协助(decline)、回复意见(reply);责任单位可以取消邀请(withdraw)。
   */
  @Post('assistances/:assistanceId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: AssistanceView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('assistanceId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.assistances.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
