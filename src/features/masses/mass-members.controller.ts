import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { AnswerOfferDto, LeaveMassDto } from './mass.dto.js';
import { MassMembersService } from './mass-members.service.js';
import { MassMemberView } from './mass.view.js';

@ApiTags('涉众纠纷')
@ApiBearerAuth()
@Controller('api/v1/mass-disputes')
export class MassMembersController {
  constructor(private readonly members: MassMembersService) {}

  /**
   * 查看一个成员
   *
   * 返回 ETag,该成员的各项操作放入 If-Match。
   */
  @Get(':massId/members/:caseId')
  @ApiOkResponse({ type: MassMemberView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Param('caseId', uuidParam) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MassMemberView> {
    const { view, version } = await this.members.one(actor, massId, caseId);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 接受试点协议的条款
   *
   * 由该事项的责任单位登记。接受后开启(或沿用)该成员自己的调解程序,在其应有的步骤制作协议,并照常由各方签名:未签名的不受约束。制作协议之前可以改变答复。
   */
  @Post(':massId/members/:caseId/actions/accept')
  @HttpCode(200)
  @ApiBody({ type: AnswerOfferDto })
  @ApiOkResponse({ type: MassMemberView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Param('caseId', uuidParam) caseId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.members.accept(actor, massId, caseId, { ifMatch, repeat, form }));
  }

  /**
   * 不接受试点协议的条款
   *
   * 由该事项的责任单位登记。不影响其他成员,也不影响该成员的任何途径;不答复的不视为接受。
   */
  @Post(':massId/members/:caseId/actions/decline')
  @HttpCode(200)
  @ApiBody({ type: AnswerOfferDto })
  @ApiOkResponse({ type: MassMemberView })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Param('caseId', uuidParam) caseId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.members.decline(actor, massId, caseId, { ifMatch, repeat, form }));
  }

  /**
   * 按已接受的条款制作协议
   *
   * 由该成员自己程序中的承办人办理;谁可以办、在什么状态,以该程序的规则为准。义务人、权利人为该成员的当事人,金额为该成员的金额。
   */
  @Post(':massId/members/:caseId/actions/draft')
  @HttpCode(200)
  @ApiOkResponse({ type: MassMemberView })
  async draft(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Param('caseId', uuidParam) caseId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.members.draft(actor, massId, caseId, { ifMatch, repeat, form }));
  }

  /**
   * 退出
   *
   * 成员随时可以退出;已经签名的协议不受影响。
   */
  @Post(':massId/members/:caseId/actions/leave')
  @HttpCode(200)
  @ApiBody({ type: LeaveMassDto })
  @ApiOkResponse({ type: MassMemberView })
  async leave(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Param('caseId', uuidParam) caseId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.members.leave(actor, massId, caseId, { ifMatch, repeat, form }));
  }
}
