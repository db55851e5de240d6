import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { AddMemberDto, ChoosePilotDto, CreateMassDto, MassListQuery, OfferMassDto } from './mass.dto.js';
import { MassesService } from './masses.service.js';
import { MassPageView, MassView } from './mass.view.js';

@ApiTags('涉众纠纷')
@ApiBearerAuth()
@Controller('api/v1/mass-disputes')
export class MassesController {
  constructor(private readonly masses: MassesService) {}

  /**
   * 建立涉众纠纷
   *
   * 由全部事项的责任单位或者县综治中心建立。各成员仍是各自的事项,各自办理;只是一并可见、试点先行。
   */
  @Post()
  @ApiBody({ type: CreateMassDto })
  @ApiCreatedResponse({ type: MassView })
  async create(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.masses.create(actor, repeat, form));
  }

  /**
   * 涉众纠纷列表
   *
   * 只列有可见成员的,新的在前。
   */
  @Get()
  @ApiQuery({ type: MassListQuery })
  @ApiOkResponse({ type: MassPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<MassPageView> {
    return this.masses.list(actor, query);
  }

  /**
   * 查看涉众纠纷
   *
   * 各成员进行到哪一步、未能提出的原因、总数。只列可见的成员,每一成员只显示对该事项可见的内容。返回 ETag。
   */
  @Get(':massId')
  @ApiOkResponse({ type: MassView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MassView> {
    const { view, version } = await this.masses.one(actor, massId);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 增加成员
   *
   * 由牵头单位办理。一个事项同时只属于一个涉众纠纷。
   */
  @Post(':massId/members')
  @ApiBody({ type: AddMemberDto })
  @ApiCreatedResponse({ type: MassView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.masses.add(actor, massId, repeat, form));
  }

  /**
   * 确定试点事项
   *
   * 由牵头单位办理。
   */
  @Post(':massId/actions/choose-pilot')
  @HttpCode(200)
  @ApiBody({ type: ChoosePilotDto })
  @ApiOkResponse({ type: MassView })
  async choosePilot(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.masses.choosePilot(actor, massId, { form, ifMatch, repeat }));
  }

  /**
   * 向各成员提出试点协议的条款
   *
   * 试点协议生效后由牵头单位提出,后台逐一办理,结果见 GET /api/v1/mass-disputes/{massId};一个成员未能提出,不影响其他成员。同一协议再次提出的,
   * 只涉及此前未能提出的成员和新加入的成员,不会向同一成员提出两次。
   */
  @Post(':massId/offers')
  @ApiBody({ type: OfferMassDto })
  @ApiCreatedResponse({ type: MassView })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('massId', uuidParam) massId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.masses.offer(actor, massId, repeat, form));
  }
}
