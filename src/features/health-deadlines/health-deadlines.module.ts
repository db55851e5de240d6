import { Module } from '@nestjs/common';
import { HealthDeadlinesController } from './health-deadlines.controller.js';
import { Watchdog } from './watchdog.js';

@Module({ controllers: [HealthDeadlinesController], providers: [Watchdog] })
export class HealthDeadlinesModule {}
