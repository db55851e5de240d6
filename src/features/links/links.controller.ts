import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { LinkCasesDto } from './link.dto.js';
import { LinksView } from './link.view.js';
import { LinksService } from './links.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  /**
   * 关联的事项
   *
   * 双方当事人和纠纷类型相同、距前一事项登记或者办结不满一百八十日的,登记时自动提示;只列调用者两边都有权查看的。
   */
  @Get()
  read(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<LinksView> {
    return this.links.read(actor, caseId);
  }

  /**
   * 关联事项
   *
   * 由责任单位核实后关联。属于同一纠纷的,此后作为同一事项判断程序的先后和排斥;系统的提示不经人核实不产生这一后果。
   */
  @Post()
  @ApiBody({ type: LinkCasesDto })
  @ApiCreatedResponse({ type: LinksView })
  async link(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.links.link(actor, caseId, repeat, form));
  }
}
