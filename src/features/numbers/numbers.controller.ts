import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { send } from '../../platform/http/answer.js';
import { CurrentActor } from '../../platform/http/caller.js';
import { Form, RequestForm, uuidParam } from '../../platform/http/form.js';
import { RepeatOf } from '../../platform/http/repeat.js';
import type { Repeat } from '../../platform/idempotency.js';
import { RecordNumberDto } from './number.dto.js';
import { CaseNumbersView } from './number.view.js';
import { NumbersService } from './numbers.service.js';

@ApiTags('事项')
@ApiBearerAuth()
@Controller('api/v1/cases/:caseId/numbers')
export class NumbersController {
  constructor(private readonly numbers: NumbersService) {}

  /**
   * 外部编号
   *
   * 法院案号、信访编号、公安编号、仲裁案号等;已合并的重复事项的编号也在其中。GET /cases?number= 凭任一编号找到本事项。
   */
  @Get()
  @ApiOkResponse({ type: CaseNumbersView })
  read(@CurrentActor() actor: Actor, @Param('caseId', uuidParam) caseId: string): Promise<CaseNumbersView> {
    return this.numbers.read(actor, caseId);
  }

  /**
   * 登记外部编号
   *
   * 由办理该事项的单位登记。同一编号已对应本单位可见的另一事项的,须注明 shared。程序中登记的案号自动记入,不必另填。
   */
  @Post()
  @ApiBody({ type: RecordNumberDto })
  @ApiCreatedResponse({ type: CaseNumbersView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('caseId', uuidParam) caseId: string,
    @RepeatOf() repeat: Repeat | null,
    @RequestForm() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.numbers.record(actor, caseId, repeat, form));
  }
}
