import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { EventFeedQuery } from './event-feed.dto.js';
import { EventFeedService } from './event-feed.service.js';
import { EventFeedView } from './event-feed.view.js';

@ApiTags('事件')
@ApiBearerAuth()
@Controller('api/v1/events')
export class EventFeedController {
  constructor(private readonly feed: EventFeedService) {}

  /**
   * 事件流
   *
   * 按先后排列,不会遗漏;从上次的 next 继续读。CloudEvents 1.0。
   */
  @Get()
  @ApiQuery({ type: EventFeedQuery })
  @ApiOkResponse({ type: EventFeedView })
  read(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<EventFeedView> {
    return this.feed.read(actor, query);
  }
}
