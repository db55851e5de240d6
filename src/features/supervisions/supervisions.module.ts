import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { EnquiriesController } from './enquiries.controller.js';
import { EnquiriesService } from './enquiries.service.js';
import { SupervisionsController } from './supervisions.controller.js';
import { SupervisionsService } from './supervisions.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [SupervisionsController, EnquiriesController],
  providers: [SupervisionsService, EnquiriesService],
})
export class SupervisionsModule {}
