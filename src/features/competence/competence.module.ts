import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { CompetenceController } from './competence.controller.js';
import { CompetenceService } from './competence.service.js';

@Module({ imports: [CaseworkModule], controllers: [CompetenceController], providers: [CompetenceService] })
export class CompetenceModule {}
