/** Which courts a road leads to, each with its clause; the certain ones first. */
import { CONFIRMATION_CLAUSES, confirmationClauses, type SuitClause, suitClause } from '../procedures/competent-courts.js';
import { CPL, CPLI, RLA } from '../procedures/cites.js';
import type { ProcedureCode } from '../procedures/codes.js';
import { isEnforceable } from '../procedures/conditions/suits.js';
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
  ({ title, law, place, basic }: SuitClause): CourtRule =>
  ({ facts }, courts) => {
    const own = basic ? bodiesFor(courts, { kinds: ['court'] }, facts.areaCode) : [];
    return own.map(({ id, name }) => ({ organisation: { id, name }, clause: 'suit', title, law, certain: place }));
  };

const RULING: SuitClause = {
  title: '作出裁定、支付令的人民法院,或者与其同级的被执行财产所在地的人民法院',
  law: CPLI('460'),
  place: false,
  basic: true,
};
const JUDGMENT: SuitClause = {
  title: '第一审人民法院,或者与其同级的被执行的财产所在地人民法院',
  law: CPL('235'),
  place: false,
  basic: true,
};
const OTHER_DOCUMENT: SuitClause = { title: '被执行人住所地或者被执行的财产所在地人民法院', law: CPL('235'), place: false, basic: true };
const LAND_AWARD: SuitClause = { title: '被申请人住所地或者财产所在地的基层人民法院', law: RLA('49'), place: false, basic: true };

/** Which court enforces hangs on what is to be enforced. */
const ENFORCED: Readonly<Partial<Record<ProcedureCode, SuitClause>>> = {
  'judicial-confirmation': RULING,
  'payment-order': RULING,
  litigation: JUDGMENT,
  'court-mediation': JUDGMENT,
  'land-arbitration': LAND_AWARD,
};
const enforcedBy = ({ at }: Matter): SuitClause => {
  const document = at.case.siblings.filter(isEnforceable).at(-1);
  return (document && ENFORCED[document.procedure]) ?? OTHER_DOCUMENT;
};

const PAYMENT_ORDER: SuitClause = { title: '债务人住所地基层人民法院', law: CPLI('23'), place: false, basic: true };
const CONFIRMATION = {
  title: '向下列人民法院之一提出;应当由中级人民法院管辖的,向相应的中级人民法院提出',
  law: CONFIRMATION_CLAUSES['mediation-body'].law,
};

/** Which road, and in what it is told apart. */
interface Way {
  procedure: string;
  variant: string | null;
}

const clauseOf = ({ procedure, variant }: Way, matter: Matter): SuitClause => {
  if (procedure === 'enforcement') return enforcedBy(matter);
  return procedure === 'payment-order' ? PAYMENT_ORDER : suitClause(matter.facts.disputeType, variant);
};

export function courtsFor(way: Way, matter: Matter): CompetentCourt[] {
  const courts = matter.bodies.filter(({ kind }) => kind === 'court');
  const rule = way.procedure === 'judicial-confirmation' ? forConfirmation : byClause(clauseOf(way, matter));
  return rule(matter, courts).sort((a, b) => Number(b.certain) - Number(a.certain));
}

export function jurisdictionOf(way: Way, matter: Matter): { text: string; law: Cite } {
  const { title, law } = way.procedure === 'judicial-confirmation' ? CONFIRMATION : clauseOf(way, matter);
  return { text: `管辖:${title}`, law };
}
