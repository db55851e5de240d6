import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { InputReader } from './input.js';
import { PackageService } from './package.service.js';
import { ProceedingsController } from './proceedings.controller.js';
import { ProceedingsService } from './proceedings.service.js';

@Module({ imports: [CaseworkModule], controllers: [ProceedingsController], providers: [ProceedingsService, PackageService, InputReader] })
export class ProceedingsModule {}
