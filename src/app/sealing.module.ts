import { type DynamicModule, Module } from '@nestjs/common';
import { SEALING_SECRET } from '../casework/sealing-secret.js';

/** The secret of the sealed store, for the hands of this process: the API has it, the worker has not. */
@Module({})
export class SealingModule {
  static with(secret: Buffer): DynamicModule {
    return { module: SealingModule, global: true, providers: [{ provide: SEALING_SECRET, useValue: secret }], exports: [SEALING_SECRET] };
  }
}
