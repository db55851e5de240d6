import { Module } from '@nestjs/common';
import { Calendars } from './calendars.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { Ladder } from './ladder.js';

/** The only hands that change a case. `Work` comes from the application's own module, which is global. */
@Module({ providers: [Calendars, DeadlineClerk, Ladder], exports: [Calendars, DeadlineClerk, Ladder] })
export class CaseworkModule {}
