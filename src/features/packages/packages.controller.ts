import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { uuidParam } from '../../platform/http/form.js';
import { PreviewQuery } from './package.dto.js';
import { PackageView } from './package.view.js';
import { PackagesService } from './packages.service.js';

@ApiTags('移交')
@ApiBearerAuth()
@Controller('api/v1')
export class PackagesController {
  constructor(private readonly packages: PackagesService) {}

  /**
   * 法院接收的材料包
   *
   * 当事人身份和联系方式、请求、调解协议、随案材料,不必重新录入;不含调解记录和让步。仅受理法院可取,每次取用都记入时间线。
   */
  @Get('proceedings/:proceedingId/package')
  @ApiOkResponse({ type: PackageView })
  ofProceeding(@CurrentActor() actor: Actor, @Param('proceedingId', uuidParam) id: string): Promise<PackageView> {
    return this.packages.ofProceeding(actor, id);
  }

  /**
   * 移交前预览材料包
   *
   * 责任单位查看对方接收后将得到的全部内容,一字不差。每个程序带走哪些部分由表决定;调解记录、单独谈话、未签名的草稿从不带走。查看记入时间线。
   */
  @Get('cases/:caseId/handoffs/preview')
  @ApiQuery({ type: PreviewQuery })
  @ApiOkResponse({ type: PackageView })
  preview(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<PackageView> {
    return this.packages.preview(actor, caseId, query);
  }

  /**
   * 移交的材料包
   *
   * 接收单位接收以后取用;接收之前只有卡片。每次取用都记入时间线。
   */
  @Get('handoffs/:handoffId/package')
  @ApiOkResponse({ type: PackageView })
  ofHandoff(@CurrentActor() actor: Actor, @Param('handoffId', uuidParam) id: string): Promise<PackageView> {
    return this.packages.ofHandoff(actor, id);
  }
}
