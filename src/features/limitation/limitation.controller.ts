import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { RecordInterruptionDto } from './interruption.dto.js';
import { InterruptionsView } from './interruption.view.js';
import { LimitationService } from './limitation.service.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/claims/:claimId/interruptions')
export class LimitationController {
  constructor(private readonly limitation: LimitationService) {}

  /**
   * 一项请求的诉讼时效
   *
   * 正在计算的时效期间和历次中断。登记了提出之日的请求才计算;期满前60、30、7天提醒责任单位告知当事人。
   */
  @Get()
  read(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('claimId', uuidParam) claimId: string,
  ): Promise<InterruptionsView> {
    return this.limitation.read(actor, caseId, claimId);
  }

  /**
   * 登记时效中断
   *
   * 须附证明材料。自中断之日起重新计算;早于现在起算日的只登记,不改期;时效期间已满的不能中断。申请调解、起诉和程序终结由系统自行登记。
   */
  @Post()
  @ApiBody({ type: RecordInterruptionDto })
  @ApiCreatedResponse({ type: InterruptionsView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Param('claimId', uuidParam) claimId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.limitation.record(actor, caseId, claimId, repeat, form));
  }
}
