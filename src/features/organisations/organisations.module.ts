import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({ imports: [CaseworkModule], controllers: [OrganisationsController], providers: [OrganisationsService] })
export class OrganisationsModule {}
