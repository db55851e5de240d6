import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { VisitsController } from './visits.controller.js';
import { VisitsService } from './visits.service.js';

@Module({ imports: [CaseworkModule], controllers: [VisitsController], providers: [VisitsService] })
export class VisitsModule {}
