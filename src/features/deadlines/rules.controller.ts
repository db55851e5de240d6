import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm } from '../../platform/http/form.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { PreviewQuery } from './deadline.dto.js';
import { ExplanationView, explanationView } from './explanation.view.js';
import { AddRuleVersionDto } from './rule.dto.js';
import { DeadlineRulesView, RuleHistoryView } from './rule.view.js';
import { RuleProposalView } from './rule-proposal.view.js';
import { RuleProposalsService } from './rule-proposals.service.js';
import { RulesService } from './rules.service.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/deadline-rules')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly proposals: RuleProposalsService,
  ) {}

  /**
   * 期限规则
   *
   * 每一条期限的长度、起算、顺延、中止、延长、提醒和法律依据;没有法条依据的标明为内部规则。列出的是最新一版。
   */
  @Get()
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: DeadlineRulesView })
  list(@Query() query: Record<string, unknown>): Promise<DeadlineRulesView> {
    return this.rules.list(query);
  }

  /**
   * 一条规则的各版本
   *
   * 每一版从何日起适用、从哪里来、为什么增加、由谁提出和批准。期限始终按其起算时有效的一版计算。
   */
  @Get(':ruleId')
  @ApiParam({ name: 'ruleId', example: 'judicial-confirmation.apply' })
  async one(
    @CurrentActor() actor: Actor,
    @Param('ruleId') ruleId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleHistoryView> {
    const { view, version } = await this.rules.history(actor, ruleId);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 试算期限
   *
   * 如果从这一天起算,哪天期满,逐日说明。
   */
  @Get(':ruleId/preview')
  @ApiParam({ name: 'ruleId', example: 'judicial-confirmation.apply' })
  @ApiQuery({ type: PreviewQuery })
  async preview(@Param('ruleId') ruleId: string, @Query() query: Record<string, unknown>): Promise<ExplanationView> {
    return explanationView(await this.rules.preview(ruleId, query));
  }

  /**
   * 提出增加一版规则
   *
   * 由系统管理员提出,须写明依据,由另一人(县级督导或安全管理员)批准;批准之前各版本都不变。没有填的内容同生效之日的前一版;已在计算的期限不变,仍按其起算时的一版。
   */
  @Post(':ruleId/versions')
  @ApiParam({ name: 'ruleId', example: 'case.route' })
  @ApiBody({ type: AddRuleVersionDto })
  @ApiCreatedResponse({ type: RuleProposalView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('ruleId') ruleId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.propose(actor, ruleId, repeat, form));
  }
}
