import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { LimitationController } from './limitation.controller.js';
import { LimitationService } from './limitation.service.js';

@Module({ imports: [CaseworkModule], controllers: [LimitationController], providers: [LimitationService] })
export class LimitationModule {}
