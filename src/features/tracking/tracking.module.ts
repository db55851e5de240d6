import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { TrackingController } from './tracking.controller.js';
import { TrackingService } from './tracking.service.js';

@Module({ imports: [CaseworkModule], controllers: [TrackingController], providers: [TrackingService] })
export class TrackingModule {}
