import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { WorkPlansController } from './work-plans.controller.js';
import { WorkPlansService } from './work-plans.service.js';

@Module({ imports: [CaseworkModule], controllers: [WorkPlansController], providers: [WorkPlansService] })
export class WorkPlansModule {}
