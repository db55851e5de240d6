import { Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { LadderDto } from './rule.dto.js';
import { OrganisationLaddersView, OrganisationLadderView } from './ladder.view.js';
import { LaddersService } from './ladders.service.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/organisations/:organisationId/ladders')
export class LaddersController {
  constructor(private readonly ladders: LaddersService) {}

  /**
   * 本单位自定的提醒
   *
   * 没有列出的按规则本身的提醒。
   */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('organisationId', uuidParam) organisationId: string): Promise<OrganisationLaddersView> {
    return this.ladders.list(actor, organisationId);
  }

  /**
   * 一条规则在本单位怎样提醒
   *
   * 返回 ETag;从未自定过的为 "0"。
   */
  @Get(':ruleId')
  @ApiParam({ name: 'ruleId', example: 'case.route' })
  async one(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) organisationId: string,
    @Param('ruleId') ruleId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationLadderView> {
    return shown(reply, await this.ladders.one(actor, organisationId, ruleId));
  }

  /**
   * 自定提醒
   *
   * 由本单位负责人或系统管理员办理。法定职责期限的升级不能取消或推迟;当事人、法院的期限不升级。未结的期限随即重新安排提醒。
   */
  @Put(':ruleId')
  @ApiParam({ name: 'ruleId', example: 'case.route' })
  @ApiBody({ type: LadderDto })
  @ApiOkResponse({ type: OrganisationLadderView })
  async put(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) organisationId: string,
    @Param('ruleId') ruleId: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestForm() form: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationLadderView> {
    return shown(reply, await this.ladders.put(actor, organisationId, ruleId, ifMatch, form));
  }

  /**
   * 恢复规则本身的提醒
   *
   * 由本单位负责人或系统管理员办理,须带 If-Match。
   */
  @Delete(':ruleId')
  @ApiParam({ name: 'ruleId', example: 'case.route' })
  @ApiOkResponse({ type: OrganisationLadderView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) organisationId: string,
    @Param('ruleId') ruleId: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestForm() form: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationLadderView> {
    return shown(reply, await this.ladders.drop(actor, organisationId, ruleId, ifMatch, form));
  }
}

function shown(reply: FastifyReply, { view, version }: { view: OrganisationLadderView; version: number }): OrganisationLadderView {
  void reply.header('etag', etag(version));
  return view;
}
