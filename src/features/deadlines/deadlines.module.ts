import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { DeadlineActionService } from './deadline-action.service.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlinesController } from './deadlines.controller.js';
import { LaddersController } from './ladders.controller.js';
import { LaddersService } from './ladders.service.js';
import { RuleProposalsController } from './rule-proposals.controller.js';
import { RuleProposalsService } from './rule-proposals.service.js';
import { RulesController } from './rules.controller.js';
import { RulesService } from './rules.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [DeadlinesController, RulesController, RuleProposalsController, LaddersController],
  providers: [DeadlineService, DeadlineActionService, RulesService, RuleProposalsService, LaddersService],
})
export class DeadlinesModule {}
