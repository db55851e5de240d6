import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { uuidParam } from '../../platform/http/form.js';
import { TriageQuery } from './triage.dto.js';
import { TriageService } from './triage.service.js';
import { TriageView } from './triage.view.js';

@ApiTags('分流')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/triage')
export class TriageController {
  constructor(private readonly triage: TriageService) {}

  /**
   * 分流建议
   *
   * 建议走哪些程序、由谁办理、为什么;哪些程序现在可以走、到何日为止;哪些不能走、依据哪一条、有什么例外、可以改走什么。只供参考,由人决定,不会自动办理。可以查看事项内容的人才能查看。
   */
  @Get()
  @ApiQuery({ type: TriageQuery })
  @ApiOkResponse({ type: TriageView })
  read(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<TriageView> {
    return this.triage.read(actor, caseId, query);
  }
}
