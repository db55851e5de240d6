import { describe, expect, it } from '@jest/globals';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { paperPage } from '../../src/features/documents/papers.js';
import { proceedingView } from '../../src/features/proceedings/proceeding.view.js';
import { aProceeding, hands, registrarA, seatOf, theCourt, workers } from '../domain/support.js';

const AROUND = { caseNo: 'YZ2026-000001', notice: '' };
const TODAY = legalDate('2026-03-05');

describe('a paper', () => {
  it('of other roads says that a dispute was not taken in, and cites as the laws are cited', () => {
    const declined = aProceeding({ disputeType: 'labour', state: 'declined', ended: true, outcome: 'out-of-scope' });
    const page = paperPage('routes-notice', declined, AROUND);
    expect(page).toContain('您的纠纷未予受理调解。');
    expect(page).toContain('申请劳动仲裁（《劳动争议调解仲裁法》第五条）');
    expect(page).toContain('（法释〔2020〕26号第十五条）');
    expect(proceedingView(SHIPPED, declined, registrarA, TODAY).roads.map(({ code }) => code)).toContain('labour-arbitration');
    expect(paperPage('routes-notice', aProceeding({ ended: true, outcome: 'not-settled' }), AROUND)).toContain(
      '（《人民调解法》第二十六条）',
    );
  });

  it('of the enforcement road names an article above two hundred', () => {
    const siblings = [{ id: 'c', procedure: 'judicial-confirmation' as const, variant: 'general', state: 'confirmed', ended: true }];
    expect(paperPage('default-routes-notice', aProceeding({ case: { siblings } }), AROUND)).toContain('（《民事诉讼法》第二百零六条）');
  });

  it('of an agreement names those who made it, not who had left', () => {
    const terms = [{ debtorPartyIds: ['宏建达'], creditorPartyId: '高玉海', kind: 'money', amount: '18600.00', description: '支付工资' }];
    const agreement = hands().agreement({ facts: '数额无异议。', terms }, 'written', TODAY);
    const page = paperPage('agreement', aProceeding({ parties: workers, willing: [true, false, true, true], agreement }), AROUND);
    expect(page).toContain('申请人：高玉海');
    expect(page).not.toContain('崔成焕');
  });
});

it('a proceeding stays with the body that opened it when a court sits down in it', () => {
  const facts = aProceeding({ procedure: 'judicial-confirmation', state: 'filed', seats: { court: theCourt, holder: seatOf(registrarA) } });
  expect(proceedingView(SHIPPED, facts, registrarA, TODAY)).toMatchObject({
    organisation: { id: registrarA.organisationId },
    court: { id: theCourt.organisationId },
  });
  expect(paperPage('rights-notice', facts, AROUND)).toContain(`<footer>${registrarA.organisationName}</footer>`);
});
