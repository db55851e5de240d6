import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { HelpersController } from './helpers.controller.js';
import { HelpersService } from './helpers.service.js';

@Module({ imports: [CaseworkModule], controllers: [HelpersController], providers: [HelpersService] })
export class HelpersModule {}
