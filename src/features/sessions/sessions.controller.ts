import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { WriteSessionDto } from './session.dto.js';
import { SessionNotesView, SessionNoteView } from './session.view.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('程序')
@ApiBearerAuth()
@Controller('api/v1/proceedings/:proceedingId/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /**
   * 调解记录
   *
   * 由承办人本人记录,加密保存。单独谈话(private)的记录只有记录人和一同调解的调解员可以阅读,不进入时间线、事件流、材料包和搜索。
   */
  @Post()
  @ApiBody({ type: WriteSessionDto })
  @ApiCreatedResponse({ type: SessionNoteView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.sessions.write(actor, id, repeat, form));
  }

  /**
   * 查看调解记录
   *
   * 承办单位看到有哪些记录和共同调解的内容;单独谈话的内容只有记录人和一同调解的调解员看到。
   */
  @Get()
  @ApiOkResponse({ type: SessionNotesView })
  read(@CurrentActor() actor: Actor, @Param('proceedingId', uuidParam) id: string): Promise<SessionNotesView> {
    return this.sessions.read(actor, id);
  }
}
