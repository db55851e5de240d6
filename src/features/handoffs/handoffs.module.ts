import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { HandoffsController } from './handoffs.controller.js';
import { HandoffsService } from './handoffs.service.js';
import { RedesignationService } from './redesignation.service.js';

@Module({ imports: [CaseworkModule], controllers: [HandoffsController], providers: [HandoffsService, RedesignationService] })
export class HandoffsModule {}
