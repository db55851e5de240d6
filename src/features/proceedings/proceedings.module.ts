import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { InputReader } from './input.js';
import { ProceedingsController } from './proceedings.controller.js';
import { ProceedingsService } from './proceedings.service.js';

@Module({ imports: [CaseworkModule], controllers: [ProceedingsController], providers: [ProceedingsService, InputReader] })
export class ProceedingsModule {}
