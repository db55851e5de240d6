/** 诉讼、支付令、强制执行 in the words of their forms. */
import type { Words } from './shape.js';

// prettier-ignore
export const SUIT_WORDS: Words = {
  titles: { suedOn: '视为起诉之日', trial: '审理程序', upperCourtId: '第二审人民法院', appealCaseNo: '二审案号', written: '是否书面' },
  choices: {
    trial:  { ordinary: '普通程序', summary: '简易程序', 'small-claims': '小额诉讼程序' },
    basis:  { 'public-notice': '公告期间', settlement: '双方当事人和解期间', 'jurisdiction-objection': '管辖异议、管辖争议处理期间' },
    result: { upheld: '维持原判决、裁定', changed: '改判、撤销或者变更', settled: '调解或者和解', remanded: '发回重审', 'docketing-ordered': '指令立案受理' },
    ground: {
      // CPL 153 and 267
      'party-died': '一方当事人死亡待承受', 'party-lost-capacity': '一方当事人丧失诉讼行为能力', 'organisation-ended': '法人或者其他组织终止待承受', 'force-majeure': '因不可抗拒的事由不能参加诉讼',
      'other-case-first': '须以另一案的审理结果为依据', 'creditor-agrees': '申请人表示可以延期执行', 'outsider-objects': '案外人提出确有理由的异议',
      // CPLI 427, 428, 430
      'not-money-or-securities': '不是请求给付金钱或者有价证券', 'not-due-or-uncertain': '尚未到期或者数额不确定', 'counter-performance': '债权人有对待给付义务', 'debtor-abroad-or-missing': '债务人不在我国境内或者下落不明',
      'cannot-be-served': '支付令不能送达债务人', 'preservation-asked': '债权人已申请诉前保全', 'not-established': '申请不成立', 'interest-not-agreed': '坚持要求没有约定的利息、违约金、赔偿金', 'unlawful-gain': '要求给付的属于违法所得',
      'creditor-sued': '债权人就同一债权债务关系又起诉', 'not-served-in-time': '三十日内无法送达债务人', 'withdrawn-before-receipt': '债务人收到前债权人撤回申请',
      // EXR 16, CPL 268
      'document-not-in-force': '法律文书尚未生效', 'not-the-creditor': '不是权利人或其继承人、权利承受人', 'nothing-definite': '给付内容、被执行人不明确', 'already-performed': '义务人已经履行',
      'application-withdrawn': '申请人撤销申请', 'document-revoked': '据以执行的法律文书被撤销', 'debtor-died-without-estate': '被执行人死亡且无遗产、无人承担义务', 'support-creditor-died': '追索赡养费、扶养费、抚养费的权利人死亡',
      'debtor-destitute': '被执行人生活困难、无收入来源且丧失劳动能力', settled: '达成执行和解',
    },
  },
};
