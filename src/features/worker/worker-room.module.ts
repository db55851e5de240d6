import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { Bell } from './bell.js';
import { Courier } from './courier.service.js';
import { DigestWriter } from './digest.service.js';
import { Housekeeping } from './housekeeping.service.js';
import { MassSweep } from './mass-sweep.service.js';
import { DailyProof } from './proof.service.js';
import { Sweep } from './sweep.service.js';
import { WorkerDay } from './worker.service.js';

@Module({
  imports: [CaseworkModule],
  providers: [Bell, Courier, DailyProof, DigestWriter, Housekeeping, MassSweep, Sweep, WorkerDay],
  exports: [WorkerDay],
})
export class WorkerRoomModule {}
