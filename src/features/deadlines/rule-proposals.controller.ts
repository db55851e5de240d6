import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { ReasonDto, RemarkDto } from '../../platform/http/reason.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { PreviewQuery } from './deadline.dto.js';
import { ExplanationView, explanationView } from './explanation.view.js';
import { RuleProposalsQuery } from './rule.dto.js';
import { RuleProposalPageView, RuleProposalView } from './rule-proposal.view.js';
import { RuleProposalsService } from './rule-proposals.service.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/rule-proposals')
export class RuleProposalsController {
  constructor(private readonly proposals: RuleProposalsService) {}

  /**
   * 规则版本的提案
   *
   * 新的在前;系统管理员、安全管理员、县级督导和审计员可以查看。
   */
  @Get()
  @ApiQuery({ type: RuleProposalsQuery })
  @ApiOkResponse({ type: RuleProposalPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<RuleProposalPageView> {
    return this.proposals.list(actor, query);
  }

  /**
   * 一份规则提案
   *
   * 由谁提出,由谁批准,何时、为什么。
   */
  @Get(':proposalId')
  async one(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleProposalView> {
    const { view, version } = await this.proposals.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 试算:批准后的期限
   *
   * 只算不存:如果从这一天起算,按此提案哪天期满,逐日说明。
   */
  @Get(':proposalId/preview')
  @ApiQuery({ type: PreviewQuery })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<ExplanationView> {
    return explanationView(await this.proposals.preview(actor, id, query));
  }

  /**
   * 批准规则版本
   *
   * 由县级督导或安全管理员办理,提出人不能批准自己的提案。自生效之日起算的期限适用新的一版,已在计算的期限不变。
   */
  @Post(':proposalId/actions/approve')
  @HttpCode(200)
  @ApiBody({ type: RemarkDto })
  @ApiOkResponse({ type: RuleProposalView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'approve', { form, ifMatch, repeat }));
  }

  /**
   * 不予批准规则版本
   *
   * 由县级督导或安全管理员办理,须写明理由;规则不变。
   */
  @Post(':proposalId/actions/refuse')
  @HttpCode(200)
  @ApiBody({ type: ReasonDto })
  @ApiOkResponse({ type: RuleProposalView })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'refuse', { form, ifMatch, repeat }));
  }

  /**
   * 撤回规则提案
   *
   * 由提出人办理,批准之前可以撤回。
   */
  @Post(':proposalId/actions/withdraw')
  @HttpCode(200)
  @ApiBody({ type: RemarkDto })
  @ApiOkResponse({ type: RuleProposalView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('proposalId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.proposals.step(actor, id, 'withdraw', { form, ifMatch, repeat }));
  }
}
