import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { LikeCasesQuery, RuleCompetenceDto } from './competence.dto.js';
import { CompetenceService } from './competence.service.js';
import { CompetenceView, LikeRulingsView } from './competence.view.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1')
export class CompetenceController {
  constructor(private readonly competence: CompetenceService) {}

  /**
   * 指定管辖
   *
   * 有单位提出管辖异议的,由所涉单位共同的上一级指定;没有的,信访事项由信访工作联席会议、其他事项由县综治中心或者县级督导机构指定。待接收的移交转给被指定的单位,它不能再以管辖异议退回。
   */
  @Post('cases/:caseId/competence-rulings')
  @ApiBody({ type: RuleCompetenceDto })
  @ApiCreatedResponse({ type: CompetenceView })
  async rule(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.competence.rule(actor, caseId, repeat, form));
  }

  /**
   * 事项的管辖异议和指定
   *
   * 已作出的指定、尚未指定的异议,以及应由谁指定。
   */
  @Get('cases/:caseId/competence-rulings')
  @ApiOkResponse({ type: CompetenceView })
  ofCase(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<CompetenceView> {
    return this.competence.ofCase(actor, caseId);
  }

  /**
   * 同类事项的指定管辖
   *
   * 同一类纠纷、同一村(社区)、乡镇或者县的,近的在前;只说指定了哪个单位,不涉及事项内容。
   */
  @Get('competence-rulings')
  @ApiQuery({ type: LikeCasesQuery })
  @ApiOkResponse({ type: LikeRulingsView })
  like(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<LikeRulingsView> {
    return this.competence.like(actor, query);
  }
}
