import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { DutiesService } from './duties.service.js';
import { DutyListQuery, EnterDutyDto } from './duty.dto.js';
import { DutyListView, DutyView } from './duty.view.js';

@ApiTags('机构与名册')
@ApiBearerAuth()
@Controller('api/v1/organisations/:organisationId')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  /**
   * 综治中心当日值班表
   *
   * 哪些部门在岗、哪些可以随叫、各自办理哪些纠纷、怎样联系。按放假安排:休息日无人常驻,约定周末随叫的仍可以叫;法定节假日比照星期日;调休上班的周末,五天常驻的都在。供本中心和县级督导查看。
   */
  @Get('duty-list')
  list(@CurrentActor() actor: Actor, @Param('organisationId', uuidParam) id: string, @Query() query: DutyListQuery): Promise<DutyListView> {
    return this.duties.list(actor, id, query);
  }

  /**
   * 登记部门入驻
   *
   * 由综治中心登记。同一部门同一方式再次登记的,自新的起始日起代替原来的;填写至何日即为到期退出。
   */
  @Post('duties')
  @ApiBody({ type: EnterDutyDto })
  @ApiCreatedResponse({ type: DutyView })
  async enter(
    @CurrentActor() actor: Actor,
    @Param('organisationId', uuidParam) id: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.duties.enter(actor, id, repeat, form));
  }
}
