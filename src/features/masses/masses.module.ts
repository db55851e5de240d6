import { Module } from '@nestjs/common';
import { CaseworkModule } from '../../casework/casework.module.js';
import { MassMembersController } from './mass-members.controller.js';
import { MassMembersService } from './mass-members.service.js';
import { MassesController } from './masses.controller.js';
import { MassesService } from './masses.service.js';

@Module({
  imports: [CaseworkModule],
  controllers: [MassesController, MassMembersController],
  providers: [MassesService, MassMembersService],
})
export class MassesModule {}
