import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

@Module({ imports: [CaseworkModule], controllers: [InboxController], providers: [InboxService] })
export class InboxModule {}
