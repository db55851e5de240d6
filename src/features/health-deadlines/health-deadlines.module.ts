import { Module } from '@nestjs/common';
import { HealthDeadlinesController } from './health-deadlines.controller.js';

@Module({ controllers: [HealthDeadlinesController] })
export class HealthDeadlinesModule {}
