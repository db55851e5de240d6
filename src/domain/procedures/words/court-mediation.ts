/** 诉调对接 in the words of its forms. */
import type { Words } from './shape.js';

// prettier-ignore
export const COURT_MEDIATION_WORDS: Words = {
  titles: {
    organisationId: '调解组织', askedOfTheCourt: '是否双方同意由法院指定', mediatorName: '调解员姓名', chosenJointly: '是否由双方共同选定', relation: '关系', granted: '是否准许', basics: '调解基本情况', cause: '调解不成的原因',
    costRaisingConduct: '导致其他当事人诉讼成本增加的行为', flags: '需要向法院提示的其他情况',
  },
  choices: {
    relation: { 'near-relative': '当事人或者代理人的近亲属', interest: '与纠纷有利害关系', 'other-relation': '可能影响公正调解的其他关系' },
    basis:    { 'sham-suspected': '疑似虚假调解' },
    method:   { 'named-receiver': '指定的代收人签收' },
    ground: {
      'wide-gap': '分歧较大且难以达成协议', 'refuses-to-sign': '一方拒绝在协议上签章',
      'outside-its-field': '不符合章程规定的调解范围或者行业领域', 'beyond-its-expertise': '明显超出调解员擅长领域',
    },
  },
};
