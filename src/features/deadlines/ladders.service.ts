/** An organisation's own ladders: who of its people is told when, where it does so otherwise than the rule. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { isRuleId } from '../../domain/deadlines/deadline-rules.js';
import { ladderRefusals } from '../../domain/deadlines/rule-amendment.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import type { LadderRow } from '../../domain/deadlines/rule-shape.js';
import { fieldFault } from '../../domain/field-faults.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import {
  addLadder,
  houseChanged,
  laddersOf,
  lockOrganisation,
  ownLadder,
  publish,
  isOrganisation,
} from '../../persistence/publication.queries.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { LadderDto } from './rule.dto.js';
import { type OrganisationLaddersView, type OrganisationLadderView, organisationLadderView } from './ladder.view.js';

interface Seen {
  view: OrganisationLadderView;
  version: number;
}

@Injectable()
export class LaddersService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<OrganisationLaddersView> {
    const { book } = await this.almanac.fresh();
    const rows = await this.work.read(actor, async (tx) => {
      if (!(await isOrganisation(tx, organisationId))) throw refuse('not-found');
      return laddersOf(tx, organisationId);
    });
    return {
      items: rows.flatMap((own) => (isRuleId(own.ruleId) ? [organisationLadderView(book.newest(own.ruleId), own)] : [])),
    };
  }

  async one(actor: Actor, organisationId: string, ruleId: string): Promise<Seen> {
    const rule = await this.rule(ruleId);
    return this.work.read(actor, async (tx) => {
      if (!(await isOrganisation(tx, organisationId))) throw refuse('not-found');
      return see(tx, organisationId, rule);
    });
  }

  /** Open deadlines of the organisation are armed anew by the workers. */
  put(actor: Actor, organisationId: string, ruleId: string, ifMatch: string | undefined, form: Form): Promise<Seen> {
    return this.change(actor, organisationId, ruleId, ifMatch, () => {
      const { ladder } = form.read(LadderDto);
      const rows = ladder.map(({ at, tell, as }) => ({ at, tell, as }) as LadderRow);
      return (rule) => {
        const refusals = ladderRefusals(rule, rows);
        if (refusals.length > 0) throw new Refused(refusals);
        return rows;
      };
    });
  }

  /** Back to the rule's own. */
  drop(actor: Actor, organisationId: string, ruleId: string, ifMatch: string | undefined, form: Form): Promise<Seen> {
    return this.change(actor, organisationId, ruleId, ifMatch, () => {
      const [name] = Object.keys(form.value as object);
      if (name !== undefined) throw new Refused({ code: 'invalid' }, [fieldFault(`/${name}`, 'unknown-field')]);
      return () => null;
    });
  }

  private async change(
    actor: Actor,
    organisationId: string,
    ruleId: string,
    ifMatch: string | undefined,
    shape: () => (rule: DeadlineRule) => LadderRow[] | null,
  ): Promise<Seen> {
    const rule = await this.rule(ruleId);
    const seen = await this.work.run(actor, async (tx) => {
      const house = await lockOrganisation(tx, organisationId);
      if (!house) throw refuse('not-found');
      const judge = shape();
      const stands = await ownLadder(tx, organisationId, ruleId);
      expectVersion(ifMatch, stands?.version ?? 0);
      const isItsHead = actor.kind === 'user' && actor.organisationId === organisationId && hasRole(actor, 'organisation-head');
      if (!isItsHead && !hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '本单位负责人或系统管理员' });
      const ladder = judge(rule);
      await addLadder(tx, organisationId, { ruleId, ladder, version: (stands?.version ?? 0) + 1 }, stamp(actor));
      await houseChanged(tx, [organisationId]);
      const title = `${house.name}的提醒设置变更:${rule.title}`;
      await publish(tx, { id: uuid(), kind: 'ladder', organisationIds: [organisationId], title, madeBy: stamp(actor) });
      return see(tx, organisationId, rule);
    });
    await this.almanac.anew();
    return seen;
  }

  private async rule(ruleId: string): Promise<DeadlineRule> {
    if (!isRuleId(ruleId)) throw refuse('not-found');
    return (await this.almanac.fresh()).book.newest(ruleId);
  }
}

/** Version 0: nobody here ever set one. */
async function see(tx: Tx, organisationId: string, rule: DeadlineRule): Promise<Seen> {
  const own = await ownLadder(tx, organisationId, rule.id);
  return { view: organisationLadderView(rule, own), version: own?.version ?? 0 };
}
