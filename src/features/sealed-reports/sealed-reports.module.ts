import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { SealedReportsController } from './sealed-reports.controller.js';
import { SealedReportsService } from './sealed-reports.service.js';

@Module({ imports: [CaseworkModule], controllers: [SealedReportsController], providers: [SealedReportsService] })
export class SealedReportsModule {}
