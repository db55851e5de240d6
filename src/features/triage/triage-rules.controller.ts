import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm } from '../../platform/http/form.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { ApproveRuleSetDto, ProposeRuleSetDto } from './rule-set.dto.js';
import { RuleSetPageView, RuleSetView, SimulationView } from './rule-set.view.js';
import { RuleSetsService } from './rule-sets.service.js';
import { SimulationQuery } from './triage.dto.js';

const VERSION = { name: 'version', description: '第几版分流规则;0 为随系统提供的', example: '0' } as const;

@ApiTags('分流')
@ApiBearerAuth()
@Controller('api/v1/triage-rules')
export class TriageRulesController {
  constructor(private readonly sets: RuleSetsService) {}

  /**
   * 分流规则各版
   *
   * 新的在前。本县没有施行自己的一版时,按随系统提供的第 0 版。
   */
  @Get()
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: RuleSetPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<RuleSetPageView> {
    return this.sets.list(actor, query);
  }

  /**
   * 一版分流规则
   *
   * 返回 ETag。列出全部规则,先后即建议的先后。
   */
  @Get(':version')
  @ApiParam(VERSION)
  @ApiOkResponse({ type: RuleSetView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetView> {
    const { view, revision } = await this.sets.one(actor, version);
    void reply.header('etag', etag(revision));
    return view;
  }

  /**
   * 提出一版分流规则
   *
   * 由系统管理员提出,存为草案;批准之前不改变任何建议。
   */
  @Post()
  @ApiBody({ type: ProposeRuleSetDto })
  @ApiCreatedResponse({ type: RuleSetView })
  async propose(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.sets.propose(actor, repeat, form));
  }

  /**
   * 批准一版分流规则
   *
   * 由提出人以外的县级督导或安全管理员批准,须带 If-Match;当日施行,原施行的一版同日停用。
   */
  @Post(':version/actions/approve')
  @HttpCode(200)
  @ApiParam(VERSION)
  @ApiBody({ type: ApproveRuleSetDto })
  @ApiOkResponse({ type: RuleSetView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.sets.approve(actor, version, { form, ifMatch, repeat }));
  }

  /**
   * 试算一版分流规则
   *
   * 用最近的事项与现行的一版比较,不改变任何内容。件数按全县计算;事项编号只列本人可见的,管理员只看到件数和规则。只比较规则和程序的先后次序,不核对各程序本身的条件。
   */
  @Post(':version/simulate')
  @HttpCode(200)
  @ApiParam(VERSION)
  @ApiQuery({ type: SimulationQuery })
  @ApiOkResponse({ type: SimulationView })
  simulate(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @Query() query: Record<string, unknown>,
  ): Promise<SimulationView> {
    return this.sets.simulate(actor, version, query);
  }
}
