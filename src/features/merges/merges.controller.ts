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
import { DuplicatesQuery, MergeCaseDto, UndoMergeDto } from './merge.dto.js';
import { DuplicatesPageView, MergesView, MergeView } from './merge.view.js';
import { MergesService } from './merges.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  /**
   * 合并重复事项
   *
   * 保留最早收到的一个;另一个以“重复”办结,期限停止,其编号和查询码指向保留的事项,两边的经过都完整保留。由两个事项共同的责任单位办理,
   * 或由县综治中心办理(可以查看两个事项内容的,或两个事项在 `GET /duplicates` 中成对列出、已向两单位核对的)。较晚收到的事项有未结程序或待接收移交的,不能合并。
   */
  @Post('cases/:caseId/merges')
  @ApiBody({ type: MergeCaseDto })
  @ApiCreatedResponse({ type: MergeView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.merges.merge(actor, caseId, repeat, form));
  }

  /**
   * 事项的合并记录
   *
   * 历次合并和撤销。
   */
  @Get('cases/:caseId/merges')
  @ApiOkResponse({ type: MergesView })
  ofCase(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<MergesView> {
    return this.merges.ofCase(actor, caseId);
  }

  /**
   * 查看合并
   *
   * 返回 ETag,撤销时放入 If-Match。
   */
  @Get('merges/:mergeId')
  @ApiOkResponse({ type: MergeView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('mergeId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    const { view, version } = await this.merges.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 撤销合并
   *
   * 恢复被合并的事项:阶段、结果、编号、查询码如初,停止的期限按原日期继续。合并期间标记的危险和开启的安全出口,两个事项都保留。
   */
  @Post('merges/:mergeId/actions/undo')
  @HttpCode(200)
  @ApiBody({ type: UndoMergeDto })
  @ApiOkResponse({ type: MergeView })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('mergeId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.merges.undo(actor, id, { form, ifMatch, repeat }));
  }

  /**
   * 跨单位的疑似重复事项
   *
   * 只供县综治中心:成对列出编号、区划、责任单位、相似程度和理由,不含纠纷内容和当事人。本单位内的疑似重复在登记时告知本单位。
   */
  @Get('duplicates')
  @ApiQuery({ type: DuplicatesQuery })
  @ApiOkResponse({ type: DuplicatesPageView })
  duplicates(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<DuplicatesPageView> {
    return this.merges.duplicates(actor, query);
  }
}
