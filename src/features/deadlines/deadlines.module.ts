import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { DeadlineActionService } from './deadline-action.service.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlinesController } from './deadlines.controller.js';

@Module({ imports: [CaseworkModule], controllers: [DeadlinesController], providers: [DeadlineService, DeadlineActionService] })
export class DeadlinesModule {}
