import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { ReasonDto } from '../../platform/http/reason.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { RaiseFlagDto } from './safety.dto.js';
import { SafetyService } from './safety.service.js';
import { ExitView, SafetyView } from './safety.view.js';

@ApiTags('人身安全')
@ApiBearerAuth()
@Controller('api/v1')
export class SafetyController {
  constructor(private readonly safety: SafetyService) {}

  /**
   * 事项的人身安全情况
   *
   * 标记及其经过,各项安全出口(谁应当办、何时之前、可否不办),现在不得做什么和为什么。只可见卡片的,只看得到标记和不得做什么。谁报告的只对其本单位显示。
   */
  @Get('cases/:caseId/safety')
  @ApiOkResponse({ type: SafetyView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SafetyView> {
    const { view, version } = await this.safety.one(actor, caseId);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 标记危险
   *
   * 任何一步都可以标记;随即开启相应的安全出口(报案、保护令、心理服务、法律援助等),各有期限。无、限制民事行为能力人受害和危险迫在眉睫的必须报案。
   * 同一标记可以再次提出,写明涉及哪一方及其行为能力;标记只会使应办的更多,认为不必那么多的,由单位负责人提出。
   * 事项已作为重复事项合并的,标记同时登记在继续办理的事项上,在那里开启安全出口;合并撤销后,两边都保留。
   */
  @Post('cases/:caseId/flags')
  @ApiBody({ type: RaiseFlagDto })
  @ApiCreatedResponse({ type: SafetyView })
  async raise(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.safety.raise(actor, caseId, repeat, form));
  }

  /**
   * 撤下标记
   *
   * 由责任单位负责人说明理由,经过保留;因该标记必须办理的尚未办理、应由处于危险中的成年本人决定的尚未登记其意见、人身安全保护令在有效期内的,不能撤下。须带事项的 If-Match。
   */
  @Post('cases/:caseId/flags/:flag/actions/lower')
  @HttpCode(200)
  @ApiBody({ type: ReasonDto })
  @ApiOkResponse({ type: SafetyView })
  async lower(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('flag') flag: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.safety.lower(actor, caseId, flag, { form, ifMatch, repeat }));
  }

  /**
   * 查看一项安全出口
   *
   * 返回 ETag,办理或者答复时放入 If-Match。
   */
  @Get('safety-exits/:exitId')
  @ApiOkResponse({ type: ExitView })
  async exit(
    @CurrentActor() actor: Actor,
    @Param('exitId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExitView> {
    const { view, version } = await this.safety.exit(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 办理或者答复安全出口
   *
   * 已办理、本人决定不办、不需要办理,或者登记保护令的裁定。必须办理的不能放弃,也不能免办。
   */
  @Post('safety-exits/:exitId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: ExitView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('exitId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.safety.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
