import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { MergesController } from './merges.controller.js';
import { MergesService } from './merges.service.js';

@Module({ imports: [CaseworkModule], controllers: [MergesController], providers: [MergesService] })
export class MergesModule {}
