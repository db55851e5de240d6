import { Module } from '@nestjs/common';
import { Almanac } from './almanac.js';
import { Appointments } from './appointments.js';
import { AssistanceDesk } from './assistance-desk.js';
import { CaseKeeper } from './case-keeper.js';
import { CaseRegistrar } from './case-registrar.js';
import { CompetenceDesk } from './competence-desk.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { FindingDesk } from './finding-desk.js';
import { HandoffDesk } from './handoff-desk.js';
import { EXPIRY_STEPS, type ExpirySteps, Ladder, RUNG_FOLLOWER } from './ladder.js';
import { LimitationGuard } from './limitation-guard.js';
import { MassDesk } from './mass-desk.js';
import { MergeDesk } from './merge-desk.js';
import { MatterKeeper } from './matter-keeper.js';
import { MoveWriter } from './move-writer.js';
import { PlanDesk } from './plan-desk.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';
import { ProposalDesk } from './proposal-desk.js';
import { Recount } from './recount.js';
import { RequestDesk } from './request-desk.js';
import { RiskDesk } from './risk-desk.js';
import { RunKeeper } from './run-keeper.js';
import { ExitDesk } from './exit-desk.js';
import { SafetyDesk } from './safety-desk.js';
import { RoundMaker } from './round-maker.js';
import { OfferWithdrawal } from './offer-withdrawal.js';
import { Sealer } from './sealer.js';
import { Succession } from './succession.js';
import { PartyCarrier } from './party-carrier.js';
import { NoteSealer } from './note-sealer.js';
import { WordKeeper } from './word-keeper.js';
import { SupervisionDesk } from './supervision-desk.js';

const HANDS = [
  Almanac,
  DeadlineClerk,
  Ladder,
  CaseKeeper,
  CaseRegistrar,
  MoveWriter,
  WordKeeper,
  OfferWithdrawal,
  Sealer,
  ProceedingMover,
  ProceedingOpener,
  SupervisionDesk,
  HandoffDesk,
  CompetenceDesk,
  AssistanceDesk,
  RequestDesk,
  Succession,
  NoteSealer,
  Recount,
  Appointments,
  LimitationGuard,
  RiskDesk,
  PartyCarrier,
  MergeDesk,
  MassDesk,
  ExitDesk,
  SafetyDesk,
  RunKeeper,
  MatterKeeper,
  PlanDesk,
  ProposalDesk,
  FindingDesk,
  RoundMaker,
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
