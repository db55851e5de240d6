import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { HandoffsController } from './handoffs.controller.js';
import { HandoffsService } from './handoffs.service.js';
import { OfferJudge } from './offer-judge.js';
import { RedesignationService } from './redesignation.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsService } from './requests.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [HandoffsController, RequestsController],
  providers: [HandoffsService, RedesignationService, RequestsService, OfferJudge],
})
export class HandoffsModule {}
