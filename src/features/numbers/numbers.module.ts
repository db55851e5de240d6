import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { NumbersController } from './numbers.controller.js';
import { NumbersService } from './numbers.service.js';

@Module({ imports: [CaseworkModule], controllers: [NumbersController], providers: [NumbersService] })
export class NumbersModule {}
