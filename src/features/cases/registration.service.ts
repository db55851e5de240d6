/** Registers a dispute. Never refused for being the wrong road; a machine's typing error never loses a report. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasScope } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type Defect, defectsOf, keepsDefects, partyFaults } from '../../domain/parties.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { CaseRegistrar, soughtFor } from '../../casework/case-registrar.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { prepareIntake } from '../../persistence/case-intake.queries.js';
import { Batch } from '../../platform/batch.js';
import { claimAhead, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { Work } from '../../platform/work.js';
import { caseView } from './case.view.js';
import { RegisterCaseDto } from './register-case.dto.js';

const mayRegister = (actor: Actor): boolean =>
  actor.kind === 'client'
    ? hasScope(actor, 'intake:create')
    : hasRole(actor, 'clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head');

@Injectable()
export class RegistrationService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly registrar: CaseRegistrar,
  ) {}

  /** Registers the case at the caller's own organisation, which answers for it from now on. */
  async register(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      // The look-ups go out with the claim; what the body says, right or wrong, is heard in its turn.
      const readBody = inItsTurn(() => this.readBody(form));
      const [claimed, found] = await Promise.all([
        claimAhead(tx, actor.id, repeat),
        readBody.value && prepareIntake(tx, actor.organisationId, soughtFor(readBody.value.dto)),
      ]);
      const stored = claimed();
      if (stored) return replay(stored);
      const { dto, defects } = readBody.hear();
      if (!mayRegister(actor)) throw refuse('role-missing', { who: '窗口、登记员或对接系统' });

      const intake = found!;
      if (dto.source?.receivedAt && new Date(dto.source.receivedAt) > intake.now)
        throw new Refused({ code: 'invalid' }, [inTheFuture('/source/receivedAt')]);
      const batch = new Batch();
      const row = this.registrar.write(batch, actor, dto, defects, intake);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/cases/${row.id}`, view: caseView(row) });
      await batch.conclude(tx);
      return done;
    });
  }

  private readBody(form: Form): { dto: RegisterCaseDto; defects: Defect[][] } {
    const dto = form.read(RegisterCaseDto);
    return { dto, defects: this.judge(dto) };
  }

  /** The defects of each party, or a refusal where a person stands at the desk and can be asked. */
  private judge(dto: RegisterCaseDto): Defect[][] {
    const faults = dto.parties.map((party, index) => partyFaults(party, `/parties/${index}`));
    const all = faults.flat();
    if (all.length > 0 && !keepsDefects(dto.channel)) throw new Refused({ code: 'invalid' }, all);
    return faults.map((own, index) => defectsOf(own, `/parties/${index}`));
  }
}

/** What something comes to, or the fault to be thrown when it is heard. */
function inItsTurn<T>(work: () => T): { value?: T; hear: () => T } {
  try {
    const value = work();
    return { value, hear: () => value };
  } catch (fault) {
    return {
      hear: () => {
        throw fault;
      },
    };
  }
}

const inTheFuture = (pointer: string): FieldFault => fieldFault(pointer, 'in-the-future');
