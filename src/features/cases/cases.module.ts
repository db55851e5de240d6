import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { CaseActionService } from './case-action.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CasesController } from './cases.controller.js';
import { PartiesService } from './parties.service.js';
import { RegistrationService } from './registration.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [CasesController],
  providers: [RegistrationService, CaseReadingService, CaseActionService, PartiesService],
})
export class CasesModule {}
