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
import { EndOrganisationDto } from './organisation.dto.js';
import { OrganisationDetailView } from './organisation.view.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('机构与名册')
@ApiBearerAuth()
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /**
   * 一个机构
   *
   * 返回 ETag;已撤销的写明由谁继续行使其职权。
   */
  @Get(':organisationId')
  @ApiOkResponse({ type: OrganisationDetailView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDetailView> {
    const { view, version } = await this.organisations.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 撤销机构
   *
   * 由系统管理员办理。继续行使其职权的单位接办它的事项、程序、期限和待接收的移交(信访工作条例第二十四条);没有写明的,责任转到上级机构或者所在地综治中心,由其分流。
   */
  @Post(':organisationId/actions/deactivate')
  @HttpCode(200)
  @ApiBody({ type: EndOrganisationDto })
  @ApiOkResponse({ type: OrganisationDetailView })
  async end(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.organisations.end(actor, id, { form, ifMatch, repeat }));
  }
}
