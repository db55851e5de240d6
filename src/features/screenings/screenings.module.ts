import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';
import { ScreeningsController } from './screenings.controller.js';
import { ScreeningsService } from './screenings.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [ScreeningsController, FindingsController],
  providers: [ScreeningsService, FindingsService],
})
export class ScreeningsModule {}
