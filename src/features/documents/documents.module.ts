import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

@Module({ imports: [CaseworkModule], controllers: [DocumentsController], providers: [DocumentsService] })
export class DocumentsModule {}
