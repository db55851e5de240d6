import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { HandlersController } from './handlers.controller.js';
import { HandlersService } from './handlers.service.js';

@Module({ imports: [CaseworkModule], controllers: [HandlersController], providers: [HandlersService] })
export class HandlersModule {}
