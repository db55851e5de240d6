import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiCreatedResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import type { Repeat } from '../../platform/idempotency.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { etag } from '../../platform/http/etag.js';
import { uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import { UPLOAD_TYPES } from '../../platform/http/server.js';
import { EvidenceQuery, UploadQuery } from './document.dto.js';
import { DocumentView } from './document.view.js';
import { DocumentsService, type Upload } from './documents.service.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

const uploadOf = (request: FastifyRequest): Upload => ({
  bytes: request.body,
  mediaType: request.headers['content-type'] ?? '',
  query: request.query,
});

@ApiTags('材料')
@ApiBearerAuth()
@Controller('api/v1')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /**
   * 上传证据
   *
   * 原样保存(至多 10 MB),返回 SHA-256;类型按内容识别。
   */
  @Post('cases/:caseId/evidence')
  @ApiConsumes(...UPLOAD_TYPES)
  @ApiBody(FILE)
  @ApiQuery({ type: EvidenceQuery })
  @ApiCreatedResponse({ type: DocumentView })
  async evidence(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.documents.evidence(actor, caseId, repeat, uploadOf(request)));
  }

  /**
   * 上传程序文书
   *
   * 授权委托书、裁定书、履行凭证等;返回的编号即 documentId。
   */
  @Post('proceedings/:proceedingId/documents')
  @ApiConsumes(...UPLOAD_TYPES)
  @ApiBody(FILE)
  @ApiQuery({ type: UploadQuery })
  @ApiCreatedResponse({ type: DocumentView })
  async document(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @RepeatOf() repeat: Repeat | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.documents.document(actor, id, repeat, uploadOf(request)));
  }

  /**
   * 下载材料
   *
   * 与上传时逐字节相同。
   */
  @Get('documents/:documentId')
  @ApiProduces('application/octet-stream')
  async read(@CurrentActor() actor: Actor, @Param('documentId', uuidParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, mediaType, name, sha256 } = await this.documents.read(actor, id);
    void reply
      .header('content-type', mediaType)
      // What was sent in is never changed.
      .header('etag', etag(1))
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('digest', `sha-256=${Buffer.from(sha256, 'hex').toString('base64')}`)
      .send(bytes);
  }

  /**
   * 打印文书
   *
   * rights-notice 权利义务告知书、routes-notice 其他途径告知书、confirmation-notice 司法确认告知书、default-routes-notice 逾期未履行告知书、agreement 协议书、oral-agreement 口头协议登记表、extension-notice 延长办理期限告知书、receipt-notice 接收告知书、acceptance-notice 受理告知书、non-acceptance-notice 不予受理告知书、opinion-notice 信访处理意见书、decision-notice 决定书送达通知、terminal-notice 不再受理告知书、suit-notice 起诉期限告知书、reconsideration-notice 申请行政复议告知书、status-quo-notice 维持现状通知书、failure-report 调解不成情况说明。
   */
  @Get('proceedings/:proceedingId/papers/:kind')
  @ApiProduces('text/html')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('proceedingId', uuidParam) id: string,
    @Param('kind') kind: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.documents.paper(actor, id, kind);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(page);
  }
}
