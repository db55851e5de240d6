/** Which courts a road leads to, each with its clause; the certain ones first. */
import { CONFIRMATION_CLAUSES, confirmationClauses, type SuitClause, suitClause } from '../procedures/competent-courts.js';
import { CPLI } from '../procedures/cites.js';
import type { ProcedureCode } from '../procedures/codes.js';
import type { ProceedingFacts } from '../procedures/facts.js';
import type { Cite } from '../refusals.js';
import { type Body, bodiesFor } from './bodies.js';
import type { Matter } from './matter.js';

export interface CompetentCourt {
  organisation: { id: string; name: string };
  clause: string;
  title: string;
  law: Cite;
  certain: boolean;
}

type CourtRule = (matter: Matter, courts: readonly Body[]) => CompetentCourt[];

/** Every court of CPL 205, by each of its clauses. */
const forConfirmation: CourtRule = ({ at, facts, invitedBy }, courts) => {
  const place = { disputeType: facts.disputeType, bodyArea: seatOfMediation(at.bases), caseArea: facts.areaCode, invitedBy };
  return courts.flatMap(({ id, name, areaCode }) =>
    confirmationClauses({ id, areaCode }, place).map(({ clause, law, certain }) => ({
      organisation: { id, name },
      clause,
      title: CONFIRMATION_CLAUSES[clause].title,
      law,
      certain,
    })),
  );
};

/** The newest agreement decides whose seat counts. */
function seatOfMediation(bases: ReadonlyMap<string, ProceedingFacts> | null): string | null {
  const basis = [...(bases?.values() ?? [])].filter(({ agreement }) => agreement !== null).at(-1);
  const seat = basis && Object.values(basis.seats).find(({ organisationId }) => organisationId === basis.organisationId);
  return seat?.areaCode ?? null;
}

/** Courts of the county, by one clause; none where the case may belong to an intermediate court. */
const byClause =
  (clauseOf: (disputeType: string) => SuitClause): CourtRule =>
  ({ facts }, courts) => {
    const { title, law, place, basic } = clauseOf(facts.disputeType);
    const own = basic ? bodiesFor(courts, { kinds: ['court'] }, facts.areaCode) : [];
    return own.map(({ id, name }) => ({ organisation: { id, name }, clause: 'suit', title, law, certain: place }));
  };

const ENFORCEMENT: SuitClause = {
  title: '作出裁定的人民法院,或者与其同级的被执行财产所在地的人民法院',
  law: CPLI('460'),
  place: false,
  basic: true,
};
const PAYMENT_ORDER: SuitClause = { title: '债务人住所地基层人民法院', law: CPLI('23'), place: false, basic: true };
const CONFIRMATION = {
  title: '向下列人民法院之一提出;应当由中级人民法院管辖的,向相应的中级人民法院提出',
  law: CONFIRMATION_CLAUSES['mediation-body'].law,
};

/** Roads to a court that is found otherwise than a suit's. */
const OF_ROAD: Readonly<Partial<Record<ProcedureCode, { courts: CourtRule; said: { title: string; law: Cite } }>>> = {
  'judicial-confirmation': { courts: forConfirmation, said: CONFIRMATION },
  enforcement: { courts: byClause(() => ENFORCEMENT), said: ENFORCEMENT },
  'payment-order': { courts: byClause(() => PAYMENT_ORDER), said: PAYMENT_ORDER },
};

export function courtsFor(procedure: ProcedureCode, matter: Matter): CompetentCourt[] {
  const courts = matter.bodies.filter(({ kind }) => kind === 'court');
  const rule = OF_ROAD[procedure]?.courts ?? byClause(suitClause);
  return rule(matter, courts).sort((a, b) => Number(b.certain) - Number(a.certain));
}

export function jurisdictionOf(procedure: ProcedureCode, disputeType: string): { text: string; law: Cite } {
  const { title, law } = OF_ROAD[procedure]?.said ?? suitClause(disputeType);
  return { text: `管辖:${title}`, law };
}
