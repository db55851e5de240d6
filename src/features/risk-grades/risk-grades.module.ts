import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { RiskGradesController } from './risk-grades.controller.js';
import { RiskGradesService } from './risk-grades.service.js';

@Module({ imports: [CaseworkModule], controllers: [RiskGradesController], providers: [RiskGradesService] })
export class RiskGradesModule {}
