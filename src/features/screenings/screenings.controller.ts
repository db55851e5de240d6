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
import { OrganiseScreeningDto, ReportScreeningDto, ScreeningListQuery, StopScreeningDto } from './screening.dto.js';
import { ScreeningPageView, ScreeningView } from './screening.view.js';
import { ScreeningsService } from './screenings.service.js';

@ApiTags('排查')
@ApiBearerAuth()
@Controller('api/v1/screenings')
export class ScreeningsController {
  constructor(private readonly screenings: ScreeningsService) {}

  /**
   * 组织排查
   *
   * 综治中心、县级督导机构安排所属机构排查;人民调解委员会由司法行政部门指导开展(人民调解法第五条)。法院、检察院、纪检监察机关和仲裁机构不在其中。定期排查可以每月或者每季度重复,一轮的最后一天过后自动开展下一轮。
   */
  @Post()
  @ApiBody({ type: OrganiseScreeningDto })
  @ApiCreatedResponse({ type: ScreeningView })
  async organise(
    @CurrentActor() actor: Actor,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.screenings.organise(actor, repeat, form));
  }

  /**
   * 排查列表
   *
   * 本单位组织的、参加的,以及排查区域包含本单位所在地的;县级督导和审计可见全部。新的在前。
   */
  @Get()
  @ApiQuery({ type: ScreeningListQuery })
  @ApiOkResponse({ type: ScreeningPageView })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<ScreeningPageView> {
    return this.screenings.list(actor, query);
  }

  /**
   * 查看一轮排查
   *
   * 返回 ETag。谁已报告、谁逾期在读取时现算;线索和由线索而来的事项按件数列出,事项编号只列本人可见的。不列、不查、不排人。
   */
  @Get(':screeningId')
  @ApiOkResponse({ type: ScreeningView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScreeningView> {
    const { view, version } = await this.screenings.one(actor, id);
    void reply.header('etag', etag(version));
    return view;
  }

  /**
   * 报送排查报告
   *
   * 由排查机构报送,组织单位可以代为登记。零报告也是报告,须写明 none。再次报送即更正,原报告保留;是否逾期看第一次。
   */
  @Post(':screeningId/reports')
  @ApiBody({ type: ReportScreeningDto })
  @ApiCreatedResponse({ type: ScreeningView })
  async report(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) id: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.screenings.report(actor, id, repeat, form));
  }

  /**
   * 不再开展下一轮
   *
   * 由组织单位办理,须带 If-Match。正在进行的一轮照常进行到最后一天。
   */
  @Post(':screeningId/actions/stop')
  @HttpCode(200)
  @ApiBody({ type: StopScreeningDto })
  @ApiOkResponse({ type: ScreeningView })
  async stop(
    @CurrentActor() actor: Actor,
    @Param('screeningId', uuidParam) id: string,
    @IfMatch() ifMatch: string | undefined,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.screenings.stop(actor, id, { form, ifMatch, repeat }));
  }
}
