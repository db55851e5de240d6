import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../../platform/config.js';
import { DOOR_SETTINGS, DoorKeeper } from './door-keeper.js';
import { OperatorController, QUEUE_PLACE } from './operator.controller.js';

@Module({})
export class OperatorModule {
  static with({ databaseUrl, redisUrl, publicUrl }: Pick<Config, 'databaseUrl' | 'redisUrl' | 'publicUrl'>): DynamicModule {
    return {
      module: OperatorModule,
      controllers: [OperatorController],
      providers: [
        DoorKeeper,
        { provide: DOOR_SETTINGS, useValue: { isSecure: publicUrl.startsWith('https:') } },
        { provide: QUEUE_PLACE, useValue: { databaseUrl, redisUrl } },
      ],
    };
  }
}
