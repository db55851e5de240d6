import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { EnquiriesService } from './enquiries.service.js';
import { EnquireDto, EnquiryListQuery } from './supervision.dto.js';
import { EnquiryPageView, EnquiryView } from './enquiry.view.js';

@ApiTags('督办')
@ApiBearerAuth()
@Controller('api/v1/enquiries')
export class EnquiriesController {
  constructor(private readonly enquiries: EnquiriesService) {}

  /**
   * 书面反映情况(过问登记)
   *
   * 把事实反映给承办单位的案件管理部门。不是督办,不要求答复,不设期限;谁反映、反映什么,一律登记,不能修改或删除。
   */
  @Post()
  @ApiBody({ type: EnquireDto })
  @ApiCreatedResponse({ type: EnquiryView })
  async enquire(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.enquiries.enquire(actor, repeat, form));
  }

  /**
   * 过问登记
   *
   * 本单位收到和发出的;县级督导和审计可见全部。新的在前。
   */
  @Get()
  @ApiQuery({ type: EnquiryListQuery })
  @ApiOkResponse({ type: EnquiryPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<EnquiryPageView> {
    return this.enquiries.list(actor, query);
  }

  /**
   * 查看一次过问
   *
   * 返回 ETag;登记之后不再变化。
   */
  @Get(':enquiryId')
  @ApiOkResponse({ type: EnquiryView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('enquiryId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnquiryView> {
    const view = await this.enquiries.one(actor, id);
    void reply.header('etag', etag(1));
    return view;
  }
}
