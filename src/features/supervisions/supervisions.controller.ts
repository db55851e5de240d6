import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Language } from '../../domain/refusals.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { CallerLanguage } from '../../platform/http/language.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { OrderSupervisionDto, SupervisionListQuery } from './supervision.dto.js';
import { SupervisionActionsView } from './supervision-actions.view.js';
import { SupervisionPageView, SupervisionView } from './supervision.view.js';
import { SupervisionsService } from './supervisions.service.js';

@ApiTags('督办')
@ApiBearerAuth()
@Controller('api/v1/supervisions')
export class SupervisionsController {
  constructor(private readonly supervisions: SupervisionsService) {}

  /**
   * 发出督办或指导
   *
   * 督办(order):提醒函(yellow)或督办函(red),被督办单位须按期回复。指导(guidance):司法行政部门对人民调解委员会的建议,不设回复期限。
   * 对法院、检察院、纪检监察机关和仲裁机构不适用督办,对当事人和法院掌握的日期也不适用;可以改用 POST /api/v1/enquiries。
   */
  @Post()
  @ApiBody({ type: OrderSupervisionDto })
  @ApiCreatedResponse({ type: SupervisionView })
  async order(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.supervisions.order(actor, repeat, form));
  }

  /**
   * 督办列表
   *
   * 只列本单位发出、收到或者提请本单位处理的;县级督导和审计可见全部。新的在前。
   */
  @Get()
  @ApiQuery({ type: SupervisionListQuery })
  @ApiOkResponse({ type: SupervisionPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<SupervisionPageView> {
    return this.supervisions.list(actor, query);
  }

  /**
   * 查看督办
   *
   * 返回 ETag。只含事项卡片,不含纠纷内容。
   */
  @Get(':supervisionId')
  @ApiOkResponse({ type: SupervisionView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('supervisionId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupervisionView> {
    const { view, version } = await this.supervisions.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 督办现在可以怎样办
   *
   * 本人现在可以办的操作和所需内容;其余的,为什么不能办。
   */
  @Get(':supervisionId/actions')
  @ApiOkResponse({ type: SupervisionActionsView })
  actions(
    @CurrentActor() actor: Actor,
    @Param('supervisionId', uuidParam) id: string,
    @CallerLanguage() language: Language,
  ): Promise<SupervisionActionsView> {
    return this.supervisions.actions(actor, id, language);
  }

  /**
   * 回复、销号、升级、通报、约谈或挂牌督办
   *
   * 每一步由表中的行决定:谁可以办、在什么状态、依据什么。
   */
  @Post(':supervisionId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: SupervisionView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('supervisionId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.supervisions.act(actor, id, action, { form, ifMatch, repeat }));
  }

  /**
   * 打印督办文书
   *
   * yellow-card 提醒函、red-card 督办函、guidance 业务指导意见、circular 通报、interview 约谈通知书、listing 挂牌督办通知书、lift 销号通知书。
   */
  @Get(':supervisionId/papers/:paper')
  @ApiProduces('text/html')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('supervisionId', uuidParam) id: string,
    @Param('paper') paper: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.supervisions.paper(actor, id, paper);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(page);
  }
}
