import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { CloseOrganisationDto, EndOrderDto, SuspendAreaDto } from './calendar.dto.js';
import { ClosuresView, ClosureView, SuspensionOrderPageView, SuspensionOrderView } from './calendar.view.js';
import { HouseDaysService } from './house-days.service.js';

@ApiTags('工作日历')
@ApiBearerAuth()
@Controller('api/v1')
export class HouseDaysController {
  constructor(private readonly days: HouseDaysService) {}

  /**
   * 一个单位停止办公的日子
   *
   * 后来的在前,已撤销的也列出。
   */
  @Get('organisations/:organisationId/closures')
  closures(@CurrentActor() actor: Actor, @Param('organisationId', uuidParam) organisationId: string): Promise<ClosuresView> {
    return this.days.closures(actor, organisationId);
  }

  /**
   * 登记停止办公
   *
   * 由本单位负责人或系统管理员办理。只影响本单位的内部期限、承诺期限和约定的时间;法定期限的期满日只遇法定休假日顺延,回复督办的期限也不因本单位停止办公顺延。前后相连的(中间只隔休息日)合计不超过 60 天。
   */
  @Post('organisations/:organisationId/closures')
  @ApiBody({ type: CloseOrganisationDto })
  @ApiCreatedResponse({ type: ClosureView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) organisationId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.days.close(actor, organisationId, repeat, form));
  }

  /**
   * 撤销停止办公
   *
   * 由本单位负责人或系统管理员办理,须带 If-Match;因此改期的期限随即改回。已经开始的,自今天起恢复办公,已过的日子不变;已经结束的不能撤销。
   */
  @Post('closures/:closureId/actions/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ClosureView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('closureId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.days.withdraw(actor, id, { form, ifMatch, repeat }));
  }

  /**
   * 停办令
   *
   * 新的在前。
   */
  @Get('suspension-orders')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: SuspensionOrderPageView })
  orders(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<SuspensionOrderPageView> {
    return this.days.orders(actor, query);
  }

  /**
   * 一份停办令
   *
   * 返回 ETag。
   */
  @Get('suspension-orders/:orderId')
  async order(
    @CurrentActor() actor: Actor,
    @Param('orderId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuspensionOrderView> {
    const { view, version } = await this.days.order(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 发布停办令
   *
   * 由县级督导办理:洪水、疫情等期间,中止一个区划内的内部期限和承诺期限。不能中止法定期限(民事诉讼法第86条);区划内没有单位有这类期限的,不予发布。
   */
  @Post('suspension-orders')
  @ApiBody({ type: SuspendAreaDto })
  @ApiCreatedResponse({ type: SuspensionOrderView })
  async suspend(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.days.suspend(actor, repeat, form));
  }

  /**
   * 提前结束停办令
   *
   * 由县级督导办理,须带 If-Match;已经过去的日子仍不计入,其余随即恢复计算。
   */
  @Post('suspension-orders/:orderId/actions/end')
  @HttpCode(200)
  @ApiBody({ type: EndOrderDto })
  @ApiOkResponse({ type: SuspensionOrderView })
  async end(
    @CurrentActor() actor: Actor,
    @Param('orderId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.days.end(actor, id, { form, ifMatch, repeat }));
  }
}
