/** All that is read of a case, of the county's bodies and of like cases before triage says anything. */
import type { Body } from './bodies.js';
import type { CaseAtHand } from './judge-roads.js';
import type { RunningRight } from './rights.js';
import type { TriageFacts } from './rule-shape.js';

/** How like cases fared before. */
export interface Past {
  organisationId: string;
  organisationName: string;
  procedure: string;
  kind: 'ruling' | 'rejection';
  times: number;
  lastOn: string;
}

export interface Matter {
  facts: TriageFacts;
  at: CaseAtHand;
  bodies: readonly Body[];
  rights: readonly RunningRight[];
  past: readonly Past[];
  /** Courts that invited the body that mediated. */
  invitedBy: readonly string[];
}
