import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOkResponse, ApiParam, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { DeadlineActionService } from './deadline-action.service.js';
import { DEADLINE_ACTIONS } from './deadline-actions.js';
import {
  AnswerExtensionDto,
  DeadlineListQuery,
  RecordNoticeDto,
  RequestExtensionDto,
  RestartDto,
  ResumeDto,
  SuspendDto,
} from './deadline.dto.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlinePageView, DeadlineView } from './deadline.view.js';
import { ExplanationView, explanationView } from './explanation.view.js';

@ApiTags('期限')
@ApiBearerAuth()
@ApiExtraModels(SuspendDto, ResumeDto, RequestExtensionDto, AnswerExtensionDto, RecordNoticeDto, RestartDto)
@Controller('api/v1')
export class DeadlinesController {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly actions: DeadlineActionService,
  ) {}

  /**
   * 期限列表
   *
   * 只列本人可见的期限,先到期的在前;逾期在读取时现算。
   */
  @Get('deadlines')
  @ApiQuery({ type: DeadlineListQuery })
  @ApiOkResponse({ type: DeadlinePageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<DeadlinePageView> {
    return this.deadlines.list(actor, query);
  }

  /**
   * 查看期限
   *
   * 返回 ETag,办理期限操作时放入 If-Match。
   */
  @Get('deadlines/:deadlineId')
  async one(
    @CurrentActor() actor: Actor,
    @Param('deadlineId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeadlineView> {
    const { view, version } = await this.deadlines.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 期限怎么算的
   *
   * 逐日说明:哪天计入、哪天不计、为什么;起算、期满、顺延、中止、延长和法律依据。
   */
  @Get('deadlines/:deadlineId/explain')
  async explain(
    @CurrentActor() actor: Actor,
    @Param('deadlineId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExplanationView> {
    const { explanation, version } = await this.deadlines.explain(actor, id);
    void reply.header('etag', etag(version));
    return explanationView(explanation);
  }

  /**
   * 中止、恢复、重新起算、申请延期、批准或不予延期、登记告知
   *
   * 以该期限的规则为准:只能因规则所列事由中止;延长的次数、长度和批准人由规则定。须带期限的 If-Match。
   */
  @Post('deadlines/:deadlineId/actions/:action')
  @HttpCode(200)
  @ApiParam({ name: 'action', enum: DEADLINE_ACTIONS })
  @ApiBody({
    schema: {
      anyOf: [SuspendDto, ResumeDto, RequestExtensionDto, AnswerExtensionDto, RecordNoticeDto, RestartDto].map((dto) => ({
        $ref: getSchemaPath(dto),
      })),
    },
    examples: {
      suspend: { summary: '中止(鉴定期间)', value: { basis: 'appraisal' } },
      resume: { summary: '恢复', value: {} },
      'request-extension': { summary: '申请延期', value: { reason: '案情复杂,双方仍愿继续调解' } },
      'approve-extension': { summary: '批准延期', value: { reason: '同意' } },
    },
  })
  @ApiOkResponse({ type: DeadlineView })
  async act(
    @CurrentActor() actor: Actor,
    @Param('deadlineId', uuidParam) id: string,
    @Param('action') action: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.actions.act(actor, id, action, { form, ifMatch, repeat }));
  }
}
