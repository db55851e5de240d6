/**
 * Who is competent, when bodies disagree: what a body may still object to, and who decides between them (信访工作条例 24). For a petition it is the
 * next body above all of them, else the joint meeting; for any other case that is the house's own rule, with the county's centre in the meeting's place.
 */
import { covers } from './areas.js';
import type { RejectionGround } from './codes.js';
import { kindLabel } from './organisation-kinds.js';
import { house, XF } from './procedures/cites.js';
import type { Cite, Refusal } from './refusals.js';

export interface Objection {
  readonly handoffId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly procedure: string;
  readonly variant: string | null;
  readonly reason: string;
  readonly on: string;
}

/** What bodies disagree about, as it stands. */
export interface CompetenceDispute {
  readonly isPetitionMatter: boolean;
  readonly areaCode: string;
  /** Since the last ruling, oldest first. */
  readonly objections: readonly Objection[];
  /** The last ruling. */
  readonly ruling: { readonly organisationId: string; readonly on: string } | null;
  /** The next body above all that disagree. */
  readonly superior: { readonly id: string; readonly name: string } | null;
}

export interface Coordinator {
  /** In words, for who must ask it. */
  readonly who: string;
  readonly law: Cite;
  /** One body, or any body of these kinds whose area holds the place of the dispute. */
  readonly organisationId: string | null;
  readonly kinds: readonly string[];
}

const MEETING = ['petition-joint-meeting'] as const;
const COUNTY = ['centre', 'county-supervision'] as const;

export function coordinatorOf({ isPetitionMatter, superior }: CompetenceDispute): Coordinator {
  const law = isPetitionMatter ? XF('24') : house;
  if (superior) return { who: superior.name, law, organisationId: superior.id, kinds: [] };
  const kinds = isPetitionMatter ? MEETING : COUNTY;
  return { who: kinds.map(kindLabel).join('或者'), law, organisationId: null, kinds };
}

export const mayRule = (
  { organisationId, kinds }: Coordinator,
  body: { id: string; kind: string; areaCode: string },
  areaCode: string,
): boolean => body.id === organisationId || (kinds.includes(body.kind) && covers(body.areaCode, areaCode));

/** Grounds that may say: not ours. What is called by no name is judged as an objection wherever one stands, or a ruling does: a reason of any kind would undo it. */
const MAY_OBJECT: readonly RejectionGround[] = ['competence', 'other'];

/** Why a body may not send the case back on this ground now. */
export function objectionRefusals(dispute: CompetenceDispute, organisationId: string, ground: RejectionGround): Refusal[] {
  if (!MAY_OBJECT.includes(ground)) return [];
  const coordinator = coordinatorOf(dispute);
  const law = coordinator.law.article ? { law: coordinator.law } : {};
  if (dispute.ruling?.organisationId === organisationId) return [{ code: 'ruled-competent', facts: { day: dispute.ruling.on }, ...law }];
  if (dispute.objections.length > 0) return [{ code: 'competence-ruling-first', facts: { who: coordinator.who }, ...law }];
  return [];
}
