import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { RequestHandoffDto, RequestListQuery } from './handoff.dto.js';
import { HandoffRequestPageView, HandoffRequestView } from './request.view.js';
import { RequestsService } from './requests.service.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1/handoff-requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  /**
   * 请求移交
   *
   * 有职责办理的单位按编号请求责任单位移交。编号存在与否,答复都一样;责任单位同意的,会收到移交。
   */
  @Post()
  @HttpCode(202)
  @ApiBody({ type: RequestHandoffDto })
  @ApiAcceptedResponse({ type: HandoffRequestView })
  async ask(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.requests.ask(actor, repeat, form));
  }

  /**
   * 移交请求列表
   *
   * direction=in 请求本单位移交的,out 本单位发出的。新的在前。
   */
  @Get()
  @ApiQuery({ type: RequestListQuery })
  @ApiOkResponse({ type: HandoffRequestPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<HandoffRequestPageView> {
    return this.requests.list(actor, query);
  }

  /**
   * 查看移交请求
   *
   * 返回 ETag,答复时放入 If-Match。
   */
  @Get(':handoffRequestId')
  @ApiOkResponse({ type: HandoffRequestView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('handoffRequestId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandoffRequestView> {
    const { view, version } = await this.requests.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 同意或者不同意移交
   *
   * 由责任单位办理。同意(accept)即按请求单位所述程序和依据发出移交;不同意(decline)须写明理由。
   */
  @Post(':handoffRequestId/actions/:action')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoffRequestView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('handoffRequestId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.requests.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
