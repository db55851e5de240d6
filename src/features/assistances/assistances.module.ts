import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { AssistancesController } from './assistances.controller.js';
import { AssistancesService } from './assistances.service.js';

@Module({ imports: [CaseworkModule], controllers: [AssistancesController], providers: [AssistancesService] })
export class AssistancesModule {}
