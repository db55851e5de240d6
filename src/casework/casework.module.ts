import { Module } from '@nestjs/common';
import { Almanac } from './almanac.js';
import { Appointments } from './appointments.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { HandoffDesk } from './handoff-desk.js';
import { EXPIRY_STEP, Ladder } from './ladder.js';
import { LimitationGuard } from './limitation-guard.js';
import { MoveWriter } from './move-writer.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';
import { Recount } from './recount.js';

const HANDS = [
  Almanac,
  DeadlineClerk,
  Ladder,
  CaseKeeper,
  MoveWriter,
  ProceedingMover,
  ProceedingOpener,
  HandoffDesk,
  Recount,
  Appointments,
  LimitationGuard,
];

/** The only hands that change a case. `Work` comes from the application's own module, which is global. */
@Module({ providers: [...HANDS, { provide: EXPIRY_STEP, useExisting: ProceedingMover }], exports: HANDS })
export class CaseworkModule {}
