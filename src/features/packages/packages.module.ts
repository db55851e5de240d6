import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { PackagesController } from './packages.controller.js';
import { PackagesService } from './packages.service.js';

@Module({ imports: [CaseworkModule], controllers: [PackagesController], providers: [PackagesService] })
export class PackagesModule {}
