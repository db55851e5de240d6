import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { FindingPageView, FindingView } from './finding.view.js';
import { FindingsService } from './findings.service.js';
import { DismissFindingDto, FindingListQuery, MergeFindingDto, RegisterFindingDto, ReportFindingDto } from './screening.dto.js';

@ApiTags('排查')
@ApiBearerAuth()
@Controller('api/v1/screenings/:screeningId/findings')
export class FindingsController {
  constructor(private readonly findings: FindingsService) {}

  /**
   * 上报排查线索
   *
   * 由窗口、登记员或网格上报系统上报(对接系统须带 Idempotency-Key)。线索写事、写地方、写行业;只写这件纠纷的当事人,不收证件号码。由本单位、唯一的排查机构或者区域最近的排查机构甄别,确定不了的须写明。
   */
  @Post()
  @ApiBody({ type: ReportFindingDto })
  @ApiCreatedResponse({ type: FindingView })
  async report(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.findings.report(actor, screeningId, repeat, form));
  }

  /**
   * 排查线索列表
   *
   * 只列由本单位甄别的和本单位上报的;组织单位和县级督导只看件数(查看一轮排查)。不能按人查找。
   */
  @Get()
  @ApiQuery({ type: FindingListQuery })
  @ApiOkResponse({ type: FindingPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<FindingPageView> {
    return this.findings.list(actor, screeningId, query);
  }

  /**
   * 查看排查线索
   *
   * 返回 ETag。上报的单位或者系统可以看到甄别的结果。
   */
  @Get(':findingId')
  @ApiOkResponse({ type: FindingView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @Param('findingId', uuidParam) findingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    const { view, version } = await this.findings.one(actor, { screeningId, findingId });
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 线索登记为事项
   *
   * 由甄别机构办理,须带 If-Match。按登记事项的同一办法登记,来源渠道为排查,内容、当事人和风险标记一并带入,不必重填;没有写明当事人的须补充。登记单位即为责任单位。
   */
  @Post(':findingId/actions/register')
  @HttpCode(200)
  @ApiBody({ type: RegisterFindingDto })
  @ApiOkResponse({ type: FindingView })
  async register(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @Param('findingId', uuidParam) findingId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.findings.register(actor, { screeningId, findingId }, { form, ifMatch, repeat }));
  }

  /**
   * 线索并入已有事项
   *
   * 由甄别机构办理,须带 If-Match;只能并入本人可以查看内容且未办结的事项。风险标记一并带入该事项。
   */
  @Post(':findingId/actions/merge')
  @HttpCode(200)
  @ApiBody({ type: MergeFindingDto })
  @ApiOkResponse({ type: FindingView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @Param('findingId', uuidParam) findingId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.findings.merge(actor, { screeningId, findingId }, { form, ifMatch, repeat }));
  }

  /**
   * 线索不作登记
   *
   * 由甄别机构办理,须带 If-Match,写明理由。
   */
  @Post(':findingId/actions/dismiss')
  @HttpCode(200)
  @ApiBody({ type: DismissFindingDto })
  @ApiOkResponse({ type: FindingView })
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) screeningId: string,
    @Param('findingId', uuidParam) findingId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.findings.dismiss(actor, { screeningId, findingId }, { form, ifMatch, repeat }));
  }
}
