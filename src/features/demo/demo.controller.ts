import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor.js';
import { RoundMaker } from '../../casework/round-maker.js';
import { CurrentActor, Public } from '../../platform/http/caller.js';
import { Form, RequestForm } from '../../platform/http/form.js';
import { MoveDemoTimeDto } from './demo-time.dto.js';
import { DemoTimeService } from './demo-time.service.js';
import { DemoTimeView, MovedDemoTimeView } from './demo-time.view.js';

@ApiTags('演示')
@Controller('demo/time')
export class DemoController {
  constructor(
    private readonly time: DemoTimeService,
    private readonly rounds: RoundMaker,
  ) {}

  /**
   * 查看演示时间
   *
   * 演示环境的法定时间:期限、提醒和"今天"都以它为准。
   */
  @Public()
  @Get()
  read(): Promise<DemoTimeView> {
    return this.time.read();
  }

  /**
   * 推进演示时间
   *
   * 逐项经过途中到期的每一个提醒、升级和到期处理(包括由它们新产生的),再停在目标时间。时间不能倒退。由系统管理员或县级督导操作。
   */
  @ApiBearerAuth()
  @Post()
  @HttpCode(200)
  @ApiBody({ type: MoveDemoTimeDto })
  async move(@CurrentActor() actor: Actor, @RequestForm() form: Form): Promise<MovedDemoTimeView> {
    const moved = await this.time.move(actor, form);
    // A worker makes them within a minute of its own; who moves time does not wait for it.
    await this.rounds.makeAll();
    return moved;
  }
}
