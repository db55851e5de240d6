/** Says where a case can go. A person decides: nothing is moved here. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { basesFor } from '../../domain/procedures/opening.js';
import { ROADS } from '../../domain/procedures/roads.js';
import { refuse } from '../../domain/refusals.js';
import { triage } from '../../domain/triage/suggest.js';
import { Almanac } from '../../casework/almanac.js';
import { caseBasics, loadProceedings } from '../../persistence/proceeding.queries.js';
import { allBodies, caseAtDesk, pastOf, runningRights } from '../../persistence/triage.queries.js';
import { ruleSetInForce } from '../../persistence/triage-rule.queries.js';
import { readQuery } from '../../platform/http/form.js';
import { Work } from '../../platform/work.js';
import { caseAtHand, factsOf } from './case-at-hand.js';
import { shippedSet } from './rule-set.view.js';
import { TriageQuery } from './triage.dto.js';
import { type TriageView, triageView } from './triage.view.js';

@Injectable()
export class TriageService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  /** Seven statements, however large the case: who may read its content sees where it can go. */
  async read(actor: Actor, caseId: string, query: unknown): Promise<TriageView> {
    const { book } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const desk = await caseAtDesk(tx, actor, caseId);
      if (desk?.level !== 'content') throw refuse('not-found');
      const { concerns } = readQuery(TriageQuery, query);
      const basics = await caseBasics(tx, caseId);
      const { disputeType, areaCode, siblings } = basics.case;
      const rests = new Set(ROADS.flatMap((road) => basesFor(road, siblings).at(-1)?.id ?? []));
      const [loaded, bodies, rights, past, set] = await Promise.all([
        loadProceedings(tx, [...rests]),
        allBodies(tx),
        runningRights(tx, caseId),
        pastOf(tx, { disputeType, areaCode }),
        ruleSetInForce(tx),
      ]);
      const bases = new Map(loaded.map(({ facts }) => [facts.id, facts]));
      const { version, rules } = set ?? shippedSet(true);
      const said = triage(rules, {
        facts: factsOf(basics, desk, concerns),
        at: caseAtHand(basics, bodies, { bases, concerns, on: desk.today }),
        bodies,
        rights,
        past,
        invitedBy: desk.invitedBy,
      });
      return triageView(caseId, version, said, (ruleId, ruleVersion) => book.find(ruleId, ruleVersion)?.title ?? ruleId);
    });
  }
}
