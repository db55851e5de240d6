import { Module } from '@nestjs/common';
import { Almanac } from './almanac.js';
import { Appointments } from './appointments.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { HandoffDesk } from './handoff-desk.js';
import { EXPIRY_STEPS, type ExpirySteps, Ladder, RUNG_FOLLOWER } from './ladder.js';
import { LimitationGuard } from './limitation-guard.js';
import { MassDesk } from './mass-desk.js';
import { MergeDesk } from './merge-desk.js';
import { MoveWriter } from './move-writer.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';
import { ProposalDesk } from './proposal-desk.js';
import { Recount } from './recount.js';
import { RiskDesk } from './risk-desk.js';
import { Sealer } from './sealer.js';
import { SupervisionDesk } from './supervision-desk.js';

const HANDS = [
  Almanac,
  DeadlineClerk,
  Ladder,
  CaseKeeper,
  MoveWriter,
  Sealer,
  ProceedingMover,
  ProceedingOpener,
  SupervisionDesk,
  HandoffDesk,
  Recount,
  Appointments,
  LimitationGuard,
  RiskDesk,
  MergeDesk,
  MassDesk,
  ProposalDesk,
];

/** Who answers when the last day of a clock has passed, by what the clock belongs to. */
const expirySteps = {
  provide: EXPIRY_STEPS,
  useFactory: (proceeding: ProceedingMover, supervision: SupervisionDesk): ExpirySteps => ({ proceeding, supervision }),
  inject: [ProceedingMover, SupervisionDesk],
};

/** The only hands that change a case. `Work` comes from the application's own module, which is global. */
@Module({ providers: [...HANDS, expirySteps, { provide: RUNG_FOLLOWER, useExisting: SupervisionDesk }], exports: HANDS })
export class CaseworkModule {}
