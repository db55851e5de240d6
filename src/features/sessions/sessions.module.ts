import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({ imports: [CaseworkModule], controllers: [SessionsController], providers: [SessionsService] })
export class SessionsModule {}
