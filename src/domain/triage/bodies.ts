/** Which body: of the kind the rule wants, competent for the subject, and for the place; the nearest first. */
import { levelOf, nearest, serves } from '../handoff-proposals.js';
import { SUBJECTS } from '../organisation-subjects.js';
import { kindLabel } from '../organisation-kinds.js';
import type { BodyLevel, BodyWanted } from './rule-shape.js';

export interface Body {
  id: string;
  name: string;
  kind: string;
  areaCode: string;
  subjects: readonly string[];
  hasAccount: boolean;
}

const levelName = (areaCode: string): BodyLevel => {
  const digits = levelOf(areaCode);
  return digits <= 6 ? 'county' : digits <= 9 ? 'township' : 'village';
};

/**
 * A village body is wanted only as the nearer one: where there is none, the nearest takes its place. A county body is wanted by law.
 * @returns nothing where no body of the county is competent
 */
export function bodiesFor(bodies: readonly Body[], { kinds, subject, level }: BodyWanted, place: string): (Body & { reason: string })[] {
  const able = bodies.filter(
    (one) => (kinds as readonly string[]).includes(one.kind) && (!subject || one.subjects.includes(subject)) && serves(one.areaCode, place),
  );
  const near = nearest(able, place);
  const level0 = level ? near.filter(({ areaCode }) => levelName(areaCode) === level) : near;
  return level === 'county' || level0.length > 0 ? level0 : near;
}

/** What is looked for, in words: said where nobody was found. */
export const wantedInWords = ({ kinds, subject }: BodyWanted): string =>
  subject ? `主管${SUBJECTS.labels[subject]}的${kinds.map(kindLabel).join('、')}` : kinds.map(kindLabel).join('、');
