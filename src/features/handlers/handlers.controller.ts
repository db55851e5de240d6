import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { HandOverDto } from './handler.dto.js';
import { HandlerLoadView, HandOverView } from './handler.view.js';
import { HandlersService } from './handlers.service.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1/handlers')
export class HandlersController {
  constructor(private readonly handlers: HandlersService) {}

  /**
   * 调解员承办的程序
   *
   * 在本机构承办的未结程序。返回 ETag,交接时放入 If-Match。限登记员和负责人。
   */
  @Get(':mediatorId')
  @ApiOkResponse({ type: HandlerLoadView })
  async load(
    @CurrentActor() actor: Actor,
    @Param('mediatorId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandlerLoadView> {
    const { view, version } = await this.handlers.load(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 离岗交接
   *
   * 由登记员或者负责人办理:该调解员承办的未结程序全部交给另一人,状态和期限不变。当事人要求更换过的人不接办该程序,列明原因。
   */
  @Post(':mediatorId/actions/hand-over')
  @HttpCode(200)
  @ApiBody({ type: HandOverDto })
  @ApiOkResponse({ type: HandOverView })
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('mediatorId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.handlers.handOver(actor, id, { form, ifMatch, repeat }));
  }
}
