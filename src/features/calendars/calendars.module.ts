import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { CalendarProposalsController } from './calendar-proposals.controller.js';
import { CalendarProposalsService } from './calendar-proposals.service.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { HouseDaysController } from './house-days.controller.js';
import { HouseDaysService } from './house-days.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [CalendarsController, CalendarProposalsController, HouseDaysController],
  providers: [CalendarsService, CalendarProposalsService, HouseDaysService],
})
export class CalendarsModule {}
