import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { HelperLeavesDto, InviteHelperDto } from './helper.dto.js';
import { HelpersView, HelperView, helperView } from './helper.view.js';
import { HelpersService } from './helpers.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/helpers')
export class HelpersController {
  constructor(private readonly helpers: HelpersService) {}

  /**
   * 参与调解的第三方
   *
   * 代表委员、工会、妇联、法律顾问、志愿者、专业人员、亲属邻里等。他们没有账号,也看不到事项内容。
   */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<HelpersView> {
    return this.helpers.list(actor, caseId);
  }

  /**
   * 一名第三方
   *
   * 返回 ETag,登记退出时放入 If-Match。
   */
  @Get(':helperId')
  @ApiOkResponse({ type: HelperView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('helperId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelperView> {
    const row = await this.helpers.one(actor, caseId, id);
    void reply.header('etag', etag(row.version));
    return helperView(row);
  }

  /**
   * 邀请第三方参与调解
   *
   * 须征得未退出调解的每一方当事人同意(人民调解法第二十条);缺少同意的不能邀请,答复中写明还缺谁。
   */
  @Post()
  @ApiBody({ type: InviteHelperDto })
  @ApiCreatedResponse({ type: HelperView })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.helpers.invite(actor, caseId, repeat, form));
  }

  /**
   * 第三方退出
   *
   * 任何一方当事人随时可以撤回同意,不必说明理由;因其他原因退出的写明理由。
   */
  @Post(':helperId/actions/leave')
  @HttpCode(200)
  @ApiBody({ type: HelperLeavesDto })
  @ApiOkResponse({ type: HelperView })
  async leave(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('helperId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.helpers.leave(actor, caseId, id, { form, ifMatch, repeat }));
  }
}
