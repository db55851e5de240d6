import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { DemoController } from './demo.controller.js';
import { DemoTimeService } from './demo-time.service.js';

/** Only in demo mode: outside it, these routes do not exist. */
@Module({ imports: [CaseworkModule], controllers: [DemoController], providers: [DemoTimeService] })
export class DemoModule {}
