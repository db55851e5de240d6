import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { RecordVisitDto } from './visit.dto.js';
import { VisitsView } from './visit.view.js';
import { VisitsService } from './visits.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/visits')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  /**
   * 办结后的回访
   *
   * 还应办的和已办的。达成协议、部分达成协议、未达成协议和司法确认的,自办结之日起七日、三十日、九十日各回访一次;重新办理即停止。
   */
  @Get()
  read(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<VisitsView> {
    return this.visits.read(actor, caseId);
  }

  /**
   * 登记回访
   *
   * 由责任单位的工作人员登记,完成最近应办的一次;当日已到期的一并完成。涉家庭暴力的只能按受害人认可的安全方式。发现不履行或者新的隐患的,提出重新办理的建议,由人决定。
   */
  @Post()
  @ApiBody({ type: RecordVisitDto })
  @ApiCreatedResponse({ type: VisitsView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.visits.record(actor, caseId, repeat, form));
  }
}
