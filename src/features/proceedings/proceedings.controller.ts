import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import { ActionsView } from './actions.view.js';
import { OpenProceedingDto } from './proceeding.dto.js';
import { ProceedingView } from './proceeding.view.js';
import { ProceedingsService } from './proceedings.service.js';

@ApiTags('程序')
@ApiBearerAuth()
@Controller('api/v1')
export class ProceedingsController {
  constructor(private readonly proceedings: ProceedingsService) {}

  /**
   * 在本机构开启程序
   *
   * 由责任机构开启;司法确认须依据已生效的书面协议;劳动争议起诉须先仲裁,符合例外情形的在 exception 中写明。
   */
  @Post('cases/:caseId/proceedings')
  @ApiBody({ type: OpenProceedingDto })
  @ApiCreatedResponse({ type: ProceedingView })
  async open(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proceedings.open(actor, caseId, repeat, form));
  }

  /**
   * 查看程序
   *
   * 状态、承办人、期限、协议、记录。返回 ETag,办理操作时放入 If-Match。
   */
  @Get('proceedings/:proceedingId')
  @ApiOkResponse({ type: ProceedingView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProceedingView> {
    const { view, version } = await this.proceedings.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 现在可以办什么
   *
   * 列出本人现在可以办的操作及所需内容,其余操作为什么不能办、依据哪一条。
   */
  @Get('proceedings/:proceedingId/actions')
  @ApiOkResponse({ type: ActionsView })
  actions(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @CallerLanguage() language: Language,
  ): Promise<ActionsView> {
    return this.proceedings.actions(actor, id, language);
  }

  /**
   * 办理操作
   *
   * 操作名称和所需内容由程序表决定,见 GET /proceedings/{id}/actions。
   */
  @Post('proceedings/:proceedingId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: ProceedingView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proceedings.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
