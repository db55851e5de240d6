/** What kind of road each procedure is, where the order of suggestions turns on it. */
import { CPL, PML, XF } from '../procedures/cites.js';
import type { ProcedureCode } from '../procedures/codes.js';
import type { Cite } from '../refusals.js';

/** `voluntary` needs everybody's will; `residual` is for what no other road is there for (信访工作条例 31 (6)). */
export type Nature = 'voluntary' | 'statutory' | 'residual';

// prettier-ignore
export const ROAD_NATURE: Readonly<Record<ProcedureCode, Nature>> = {
  'people-mediation': 'voluntary', 'administrative-mediation': 'voluntary', 'court-mediation': 'voluntary', 'judicial-confirmation': 'statutory', litigation: 'statutory',
  'labour-arbitration': 'statutory', 'land-arbitration': 'statutory', 'administrative-adjudication': 'statutory', 'administrative-reconsideration': 'statutory', petition: 'residual',
  enforcement: 'statutory', 'payment-order': 'statutory', 'administrative-duty': 'statutory',
};

// prettier-ignore
/** What is said with every suggestion of such a road. */
export const SAID_OF: Readonly<Partial<Record<ProcedureCode, { text: string; law: Cite }>>> = {
  'people-mediation':         { text: '须各方自愿;一方明确拒绝的不得调解,也不影响起诉、仲裁', law: PML('17') },
  'administrative-mediation': { text: '须各方自愿,不代替行政机关依法查处', law: { law: '办理规则', article: '' } },
  'court-mediation':          { text: '当事人拒绝调解的除外', law: CPL('125') },
  petition:                   { text: '没有其他法定途径的,按信访程序办理', law: XF('31') },
};
