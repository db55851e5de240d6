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
import { MakeWorkPlanDto, ReportMeasureDto } from './work-plan.dto.js';
import { measureView, PlanMeasureView, WorkPlansView } from './work-plan.view.js';
import { WorkPlansService } from './work-plans.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1')
export class WorkPlansController {
  constructor(private readonly plans: WorkPlansService) {}

  /**
   * 跨区域工作方案
   *
   * 涉及几个区划的事项由哪些单位做什么、何日前办理、办理情况。参加单位只看到本单位的措施。
   */
  @Get('cases/:caseId/work-plans')
  list(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<WorkPlansView> {
    return this.plans.list(actor, caseId);
  }

  /**
   * 制定跨区域工作方案
   *
   * 由责任单位制定。每项措施按所定日期计为办理单位的期限;参加单位此后可以看到事项卡片,看不到内容。
   */
  @Post('cases/:caseId/work-plans')
  @ApiBody({ type: MakeWorkPlanDto })
  @ApiCreatedResponse({ type: WorkPlansView })
  async make(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.plans.make(actor, caseId, repeat, form));
  }

  /**
   * 一项措施
   *
   * 返回 ETag,报告时放入 If-Match。
   */
  @Get('plan-measures/:measureId')
  @ApiOkResponse({ type: PlanMeasureView })
  async measure(
    @CurrentActor() actor: Actor,
    @Param('measureId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanMeasureView> {
    const row = await this.plans.measure(actor, id);
    void reply.header('etag', etag(row.version));
    return measureView(row);
  }

  /**
   * 报告措施办理情况
   *
   * 由办理单位报告,报告即为办结。
   */
  @Post('plan-measures/:measureId/actions/report')
  @HttpCode(200)
  @ApiBody({ type: ReportMeasureDto })
  @ApiOkResponse({ type: PlanMeasureView })
  async report(
    @CurrentActor() actor: Actor,
    @Param('measureId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.plans.report(actor, id, { form, ifMatch, repeat }));
  }
}
