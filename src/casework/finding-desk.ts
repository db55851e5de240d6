/** What becomes of a find: a case, part of a case that is known, or nothing, with a reason. */
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf } from '../domain/legal-date.js';
import type { FindingRow } from '../persistence/finding.queries.js';
import { prepareIntake } from '../persistence/case-intake.queries.js';
import { type LockedCase, lockCaseById } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { CaseRegistrar, type NewCase, type NewParty, soughtFor } from './case-registrar.js';
import { RiskDesk } from './risk-desk.js';
import { SafetyDesk } from './safety-desk.js';

@Injectable()
export class FindingDesk {
  constructor(
    private readonly registrar: CaseRegistrar,
    private readonly keeper: CaseKeeper,
    private readonly risk: RiskDesk,
    private readonly safety: SafetyDesk,
  ) {}

  /** The find as it stands becomes a case of the body that looks at it. Call `clerk.ready()` before. */
  async register(tx: Tx, batch: Batch, actor: Actor, finding: FindingRow, parties: readonly NewParty[]): Promise<void> {
    const { disputeType, title, areaCode, riskFlags, place } = finding;
    const entry: NewCase = {
      channel: 'screening',
      disputeType,
      title,
      facts: place ? `${finding.facts}\n地点:${place}` : finding.facts,
      areaCode,
      parties,
      source: { system: 'screening', number: finding.id, receivedAt: finding.reportedAt.toISOString() },
      riskFlags,
    };
    const intake = await prepareIntake(tx, actor.organisationId, soughtFor(entry));
    const defects = parties.map(() => []);
    const { id } = this.registrar.write(batch, actor, entry, defects, intake);
    this.answer(batch, actor, finding, { state: 'registered', caseId: id });
    await batch.send(tx);
    if (finding.grade === 'green') return;
    await this.risk.grade(tx, batch, (await lockCaseById(tx, id))!, actor, {
      grade: finding.grade,
      reason: `排查发现(${finding.reportedOn})`,
    });
    await batch.send(tx);
  }

  /** The dispute is known: its case says so, and a danger seen anew is a danger there. Call `clerk.ready()` before. */
  async merge(tx: Tx, batch: Batch, actor: Actor, finding: FindingRow, subject: LockedCase): Promise<void> {
    this.answer(batch, actor, finding, { state: 'merged', caseId: subject.id });
    this.keeper.record(batch, subject, [
      {
        type: 'finding-merged',
        occurredOn: dayOf(subject.now),
        actor: stamp(actor),
        data: { findingId: finding.id, screeningId: finding.screeningId },
      },
    ]);
    this.keeper.raise(batch, subject);
    await batch.send(tx);
    for (const flag of finding.riskFlags)
      await this.safety.raise(tx, batch, subject, actor, { flag, reason: '排查时发现', imminent: false, partyId: null, capacity: null });
    await batch.send(tx);
  }

  async dismiss(tx: Tx, batch: Batch, actor: Actor, finding: FindingRow, reason: string): Promise<void> {
    this.answer(batch, actor, finding, { state: 'dismissed', reason });
    await batch.send(tx);
  }

  private answer(
    batch: Batch,
    actor: Actor,
    { id, version, now }: FindingRow,
    end: { state: string; caseId?: string; reason?: string },
  ): void {
    batch.update('screening_findings', id, {
      ...end,
      answeredBy: stamp(actor),
      answeredAt: now.toISOString(),
      answeredOn: dayOf(now),
      version: version + 1,
    });
  }
}
