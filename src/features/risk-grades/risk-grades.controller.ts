import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { GradeCaseDto } from './risk-grade.dto.js';
import { RiskGradeView } from './risk-grade.view.js';
import { RiskGradesService } from './risk-grades.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/grades')
export class RiskGradesController {
  constructor(private readonly grades: RiskGradesService) {}

  /**
   * 风险等级
   *
   * 现在的等级和历次评定。等级看事不看人,仅供工作人员,不向当事人显示。
   */
  @Get()
  read(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<RiskGradeView> {
    return this.grades.read(actor, caseId);
  }

  /**
   * 评定风险等级
   *
   * 由责任单位的工作人员评定,降低等级由负责人办理。提醒随等级当即调整:黄色在应办期限前一日另提醒负责人,红色在前三日、前一日提醒负责人并在前一日告知县级督导。
   */
  @Post()
  @ApiBody({ type: GradeCaseDto })
  @ApiCreatedResponse({ type: RiskGradeView })
  async grade(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.grades.grade(actor, caseId, repeat, form));
  }
}
