/** What a paper to print is made of. */
import type { HelperAtWork } from '../../domain/helpers.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';

export interface PaperSurroundings {
  caseNo: string;
  /** The rights notice as it is published. */
  notice: string;
  /** Third parties who help, or helped. */
  helpers?: readonly HelperAtWork[];
}

export interface PaperRow {
  title: string;
  exists: (facts: ProceedingFacts) => boolean;
  body: (facts: ProceedingFacts, around: PaperSurroundings) => string[];
  /** The body that signs it, where that is not the one the road was opened at. */
  signedBy?: (facts: ProceedingFacts) => string;
}

export const hasPaper = (kind: string) => (facts: ProceedingFacts) => facts.papers.some((paper) => paper.kind === kind);
