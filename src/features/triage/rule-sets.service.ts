/** Sets of triage rules: one person proposes, another puts in force; in between anybody in charge may see what would change. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { canonicalJson } from '../../domain/event-hash.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { fieldFault } from '../../domain/field-faults.js';
import { compare, withoutCases } from '../../domain/triage/compare.js';
import { ruleFaults } from '../../domain/triage/rule-faults.js';
import type { TriageRule } from '../../domain/triage/rule-shape.js';
import { reachOf } from '../../persistence/visibility.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import { allBodies, newestCases } from '../../persistence/triage.queries.js';
import {
  addRuleSet,
  countRuleSets,
  lockRuleSets,
  putInForce,
  type RuleSetRow,
  ruleSet,
  ruleSetInForce,
  ruleSets,
} from '../../persistence/triage-rule.queries.js';
import { dayOf } from '../../domain/legal-date.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { caseAtHand, factsOf } from './case-at-hand.js';
import { ApproveRuleSetDto, ProposeRuleSetDto, type TriageRuleDto } from './rule-set.dto.js';
import {
  RULE_SET_STATES,
  type RuleSetItemView,
  ruleSetItemView,
  type RuleSetView,
  ruleSetView,
  shippedSet,
  type SimulationView,
  simulationView,
} from './rule-set.view.js';
import { SimulationQuery } from './triage.dto.js';

const MAY_APPROVE = ['county-supervisor', 'security-admin'] as const;
const MAY_SIMULATE = ['system-admin', 'security-admin', 'county-supervisor', 'auditor'] as const;

const FEWEST_COMPARED = 50;

@Injectable()
export class RuleSetsService {
  constructor(private readonly work: Work) {}

  /** Newest first; the set the program ships is the oldest. */
  list(actor: Actor, query: unknown): Promise<Page<RuleSetItemView>> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !(Number.isInteger(place[0]) && Number(place[0]) >= 0)) throw notACursor();
    return this.work.read(actor, async (tx) => {
      const before = place ? Number(place[0]) : null;
      const own = await ruleSets(tx, limit + 1, before);
      const shipped = before === 0 ? [] : [shippedSet((await ruleSetInForce(tx)) === undefined)];
      const count = total ? (await countRuleSets(tx)) + 1 : undefined;
      return pageOf([...own, ...shipped].slice(0, limit + 1), limit, ruleSetItemView, ({ version }) => [version], count);
    });
  }

  one(actor: Actor, version: string): Promise<{ view: RuleSetView; revision: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await this.named(tx, version);
      return { view: ruleSetView(row), revision: row.revision };
    });
  }

  propose(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { basis, rules: given } = form.read(ProposeRuleSetDto);
      const rules = given.map(ruleFrom);
      const faults = ruleFaults(rules);
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (!hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '系统管理员' });
      await lockRuleSets(tx);
      const digest = createHash('sha256').update(canonicalJson(rules)).digest('hex');
      const { version, isNew } = await addRuleSet(tx, { rules, digest, basis, by: stamp(actor) });
      if (!isNew) throw refuse('rule-set-known', { version });
      return this.answered(tx, actor, repeat, version, 201);
    });
  }

  approve(
    actor: Actor,
    version: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      await lockRuleSets(tx);
      const row = await this.named(tx, version);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { remark } = form.read(ApproveRuleSetDto);
      expectVersion(ifMatch, row.revision);
      // Whatever roles he has: it takes two persons.
      if (row.proposedBy?.id === actor.id) throw refuse('own-rule-set');
      if (!hasRole(actor, ...MAY_APPROVE)) throw refuse('role-missing', { who: '县级督导或安全管理员' });
      if (row.state !== 'draft') throw refuse('rule-set-not-draft', { state: `已${RULE_SET_STATES.labels[row.state]}` });
      await putInForce(tx, row.version, stamp(actor), remark ?? null);
      return this.answered(tx, actor, repeat, row.version, 200);
    });
  }

  /** Five statements, however many cases. Nothing is written; case numbers go to whoever may see the case. */
  simulate(actor: Actor, version: string, query: unknown): Promise<SimulationView> {
    return this.work.read(actor, async (tx) => {
      const draft = await this.named(tx, version);
      const { cases } = readQuery(SimulationQuery, query);
      if (!hasRole(actor, ...MAY_SIMULATE)) throw refuse('role-missing', { who: '系统管理员、安全管理员、县级督导或审计' });
      // Who sees no case learns nothing of a single one: the newest one, two and three would give it away.
      const seesNone = reachOf(actor).by === 'nothing';
      if (seesNone && cases < FEWEST_COMPARED)
        throw new Refused({ code: 'invalid' }, [fieldFault('/cases', 'too-small', { min: FEWEST_COMPARED })]);
      const inForce = (await ruleSetInForce(tx)) ?? shippedSet(true);
      const bodies = await allBodies(tx);
      const on = dayOf(await legalNow(tx));
      const rows = await newestCases(tx, actor, cases);
      const sample = rows.map((row) => ({
        caseNo: row.caseNo,
        visible: row.visible,
        facts: factsOf(row, row, []),
        at: caseAtHand(row, bodies, { bases: null, concerns: [], on }),
      }));
      const compared = compare(sample, inForce.rules, draft.rules);
      return simulationView(draft.version, inForce.version, seesNone ? withoutCases(compared) : compared);
    });
  }

  private async named(tx: Tx, version: string): Promise<RuleSetRow> {
    if (!/^(0|[1-9]\d{0,8})$/.test(version)) throw refuse('not-found');
    if (version === '0') return shippedSet((await ruleSetInForce(tx)) === undefined);
    const row = await ruleSet(tx, Number(version));
    if (!row) throw refuse('not-found');
    return row;
  }

  private async answered(tx: Tx, actor: Actor, repeat: Repeat | null, version: number, status: 200 | 201): Promise<Answer> {
    const row = (await ruleSet(tx, version))!;
    const batch = new Batch();
    const location = status === 201 ? `/api/v1/triage-rules/${version}` : undefined;
    const done = answer(batch, actor.id, repeat, { status, version: row.revision, location, view: ruleSetView(row) });
    await batch.send(tx);
    return done;
  }
}

/** What is not named in a rule is no part of it: the same rule has the same digest however it was sent. */
const ruleFrom = ({ law, ...rule }: TriageRuleDto): TriageRule =>
  JSON.parse(JSON.stringify({ ...rule, law: { law: law.law, article: law.article ?? '' } })) as TriageRule;
