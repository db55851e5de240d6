/** What an organ is competent for. A county marks its organs with these; triage looks for the one it needs. */
import { codesOf } from './code-list.js';
import type { DisputeType } from './codes.js';

// prettier-ignore
export const SUBJECTS = codesOf({
  government: '人民政府', 'human-resources': '人力资源和社会保障', 'natural-resources': '自然资源', 'public-security': '公安', 'market-regulation': '市场监督管理', health: '卫生健康',
  agriculture: '农业农村', ecology: '生态环境', housing: '住房和城乡建设', 'culture-tourism': '文化和旅游', 'civil-affairs': '民政',
});
export type Subject = (typeof SUBJECTS.codes)[number];

// prettier-ignore
const BY_DISPUTE: Readonly<Partial<Record<DisputeType, Subject>>> = {
  labour: 'human-resources', consumer: 'market-regulation', 'intellectual-property': 'market-regulation', medical: 'health', traffic: 'public-security', pollution: 'ecology',
  'property-management': 'housing', tourism: 'culture-tourism', 'land-contract': 'agriculture', 'forest-land': 'natural-resources',
};

/** Whose subject a dispute is; where it is no organ's in particular, the government's of the place. */
export const organOf = (disputeType: string): Subject => BY_DISPUTE[disputeType as DisputeType] ?? 'government';
