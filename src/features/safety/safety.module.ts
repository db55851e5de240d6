import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { SafetyController } from './safety.controller.js';
import { SafetyService } from './safety.service.js';

@Module({ imports: [CaseworkModule], controllers: [SafetyController], providers: [SafetyService] })
export class SafetyModule {}
