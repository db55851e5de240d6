import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { LinksController } from './links.controller.js';
import { LinksService } from './links.service.js';

@Module({ imports: [CaseworkModule], controllers: [LinksController], providers: [LinksService] })
export class LinksModule {}
