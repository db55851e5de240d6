import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { DutiesController } from './duties.controller.js';
import { DutiesService } from './duties.service.js';

@Module({ imports: [CaseworkModule], controllers: [DutiesController], providers: [DutiesService] })
export class DutiesModule {}
