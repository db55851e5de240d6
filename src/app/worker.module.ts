import { type DynamicModule, Module } from '@nestjs/common';
import { WorkerRoomModule } from '../features/worker/worker-room.module.js';
import type { WorkerConfig } from '../platform/config.js';
import { DatabaseModule } from './database.module.js';

@Module({})
export class WorkerModule {
  static with(config: WorkerConfig): DynamicModule {
    return { module: WorkerModule, imports: [DatabaseModule.with(config, { name: 'yizhan worker' }), WorkerRoomModule] };
  }
}
