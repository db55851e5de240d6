/** What an organ is competent for. A county marks its organs with these; triage looks for the one it needs. */
import { codesOf } from './code-list.js';

// prettier-ignore
export const SUBJECTS = codesOf({
  government: '人民政府', 'human-resources': '人力资源和社会保障', 'natural-resources': '自然资源', 'public-security': '公安', 'market-regulation': '市场监督管理', health: '卫生健康',
  agriculture: '农业农村', ecology: '生态环境', housing: '住房和城乡建设', 'culture-tourism': '文化和旅游', 'civil-affairs': '民政',
});
export type Subject = (typeof SUBJECTS.codes)[number];
