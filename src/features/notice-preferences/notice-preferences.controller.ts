import { Controller, Get, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { VersionedPreferences } from '../../persistence/notice-preference.queries.js';
import { CurrentActor, IfMatch } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { Form, RequestForm } from '../../platform/http/form.js';
import { NoticePreferencesDto } from './notice-preferences.dto.js';
import { NoticePreferencesService } from './notice-preferences.service.js';
import { NoticePreferencesView, noticePreferencesView } from './notice-preferences.view.js';

@ApiTags('期限')
@ApiBearerAuth()
@Controller('api/v1/me/notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly preferences: NoticePreferencesService) {}

  /**
   * 我的通知设置
   *
   * 免打扰时段和每日汇总,只管发给本人的内部时限、约定和工作目标提醒。法定期限的提醒、升级和移交答复随时送达,发给岗位的通知也不受影响。没有设置过的为默认值。
   */
  @Get()
  async read(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<NoticePreferencesView> {
    return shown(await this.preferences.read(actor), reply);
  }

  /**
   * 修改我的通知设置
   *
   * 整体替换:没有填免打扰时段的,即为取消。提醒不会因等待而错过它所提醒的日期,等不及的立即送达。
   */
  @Put()
  @ApiBody({ type: NoticePreferencesDto })
  async save(
    @CurrentActor() actor: Actor,
    @RequestForm() form: Form,
    @IfMatch() ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticePreferencesView> {
    return shown(await this.preferences.save(actor, form, ifMatch), reply);
  }
}

function shown(preferences: VersionedPreferences, reply: FastifyReply): NoticePreferencesView {
  void reply.header('etag', etag(preferences.version));
  return noticePreferencesView(preferences);
}
