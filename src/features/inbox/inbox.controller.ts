import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { InboxQuery } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';
import { InboxView } from './inbox.view.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  /**
   * 我的待办
   *
   * 本单位应办的事项按期满日排列(调解员只列本人承办的),并按逾期、今天、三天内、一周内计数;另列没有期限而下一步在本单位的程序、期限中止等待恢复的事项;附最近的通知;选择每日汇总的,各项提醒合为一条。
   */
  @Get()
  @ApiQuery({ type: InboxQuery })
  @ApiOkResponse({ type: InboxView })
  read(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<InboxView> {
    return this.inbox.read(actor, query);
  }
}
