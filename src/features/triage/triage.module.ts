import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { RuleSetsService } from './rule-sets.service.js';
import { TriageRulesController } from './triage-rules.controller.js';
import { TriageController } from './triage.controller.js';
import { TriageService } from './triage.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [TriageController, TriageRulesController],
  providers: [TriageService, RuleSetsService],
})
export class TriageModule {}
