import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { readQuery } from '../../platform/http/form.js';
import { ApiClientsQuery, MediatorsQuery, OrganisationsQuery, ProceduresQuery, UsersQuery } from './directory.dto.js';
import { DirectoryService } from './directory.service.js';
import {
  ApiClientPageView,
  MediatorPageView,
  OrganisationPageView,
  RightsNoticeView,
  rightsNoticeView,
  UserPageView,
} from './directory.view.js';
import { ProcedurePageView, procedureView, ProcedureView } from './procedure.view.js';

@ApiTags('机构与名册')
@ApiBearerAuth()
@Controller('api/v1')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  /**
   * 机构名录
   *
   * 按机构代码排序。移交、立案、司法确认要填的机构编号在这里查:人民法院用 `kind=court`,调委会用 `kind=people-mediation-committee`。
   */
  @Get('organisations')
  organisations(@CurrentActor() actor: Actor, @Query() query: OrganisationsQuery): Promise<OrganisationPageView> {
    return this.directory.organisations(actor, readQuery(OrganisationsQuery, query));
  }

  /**
   * 调解员名册
   *
   * 按姓名排序,只列在册并可以承办的调解员。指定、选定调解员时填这里的 id。
   */
  @Get('mediators')
  mediators(@CurrentActor() actor: Actor, @Query() query: MediatorsQuery): Promise<MediatorPageView> {
    return this.directory.mediators(actor, readQuery(MediatorsQuery, query));
  }

  /**
   * 用户
   *
   * 按用户名排序。系统管理员、安全管理员看全部;单位负责人看本单位;其他人 403。
   */
  @Get('users')
  users(@CurrentActor() actor: Actor, @Query() query: UsersQuery): Promise<UserPageView> {
    return this.directory.users(actor, readQuery(UsersQuery, query));
  }

  /**
   * 对接系统
   *
   * 按 client_id 排序。限系统管理员、安全管理员;密钥从不返回。
   */
  @Get('api-clients')
  apiClients(@CurrentActor() actor: Actor, @Query() query: ApiClientsQuery): Promise<ApiClientPageView> {
    return this.directory.apiClients(actor, readQuery(ApiClientsQuery, query));
  }

  /**
   * 各类程序
   *
   * 每类程序的状态、可办理的事项、由谁办理和法律依据。系统判断“现在能办什么”用的就是这些规则。
   */
  @Get('procedures')
  procedures(@Query() query: ProceduresQuery): ProcedurePageView {
    return this.directory.procedures(readQuery(ProceduresQuery, query));
  }

  /**
   * 一类程序
   *
   * 状态、可办理的事项、由谁办理和法律依据。
   */
  @Get('procedures/:code')
  @ApiParam({ name: 'code', description: '程序代码', example: 'people-mediation' })
  procedure(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): ProcedureView {
    const road = this.directory.procedure(code);
    reply.header('etag', etag(road.version));
    return procedureView(road);
  }

  /**
   * 权利义务告知书
   *
   * 登记当事人意愿前宣读或交付;已发布的版本不再改动。
   */
  @Get('rights-notices/:version')
  @ApiParam({ name: 'version', description: '版本', example: '1' })
  async rightsNotice(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RightsNoticeView> {
    const notice = await this.directory.rightsNotice(actor, version);
    // A published version is never changed.
    reply.header('etag', etag(1));
    return rightsNoticeView(notice);
  }
}
