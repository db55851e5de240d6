import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { PAPER_TITLES } from '../../src/domain/procedures/paper-titles.js';
import { PAPERS, isPaperName, paperPage } from '../../src/features/documents/papers.js';
import { aProceeding, clerkZhou, officerWater, seatOf } from '../domain/support.js';

const AROUND = { caseNo: 'YZ2026-000001', notice: '' };
const ON = legalDate('2026-03-05');
const paper = (kind: string, partyId = '孙广田') => ({ id: kind, kind, partyId, madeOn: ON });
const petition = (kind: string, more: object = {}) =>
  aProceeding({
    procedure: 'petition',
    state: 'received',
    seats: { office: seatOf(clerkZhou), organ: seatOf(officerWater) },
    organisationId: clerkZhou.organisationId,
    papers: [paper(kind)],
    ...more,
  });

describe('the papers of the roads', () => {
  it('can all be printed', () => {
    for (const kind of Object.keys(PAPER_TITLES)) expect([kind, isPaperName(kind)]).toEqual([kind, true]);
  });

  it.each([
    'receipt-notice',
    'acceptance-notice',
    'non-acceptance-notice',
    'opinion-notice',
    'terminal-notice',
    'decision-notice',
    'suit-notice',
    'status-quo-notice',
    'failure-report',
  ] as const)('%s is there only once it was left, and is addressed to whom it was left for', (kind) => {
    expect(PAPERS[kind].exists(petition('other'))).toBe(false);
    expect(PAPERS[kind].exists(petition(kind))).toBe(true);
    const page = paperPage(kind, petition(kind), AROUND);
    expect(page).toContain(`<h1>${PAPER_TITLES[kind]}</h1>`);
    expect(page).toContain('申请人：孙广田');
    expect(page).not.toContain('周长顺');
    expect(page).toContain('日期：2026年3月5日');
  });

  it('a refusal to take in says why, and by which law', () => {
    const page = paperPage(
      'non-acceptance-notice',
      petition('non-acceptance-notice', { state: 'declined', decision: { reason: '县政府正在复查' } }),
      AROUND,
    );
    expect(page).toMatch(/理由：县政府正在复查[\s\S]*《信访工作条例》第十九条[\s\S]*<footer>县水务局/);
  });

  it('the notice of a road lists why no earlier item fits', () => {
    const decision = {
      item: 'administrative',
      road: 'administrative-reconsideration',
      reason: '对处罚不服',
      whyNotEarlier: ['不涉诉', '无仲裁协议', '与党员处分无关'],
    };
    const page = paperPage('receipt-notice', petition('receipt-notice', { state: 'routed', decision }), AROUND);
    expect(page).toMatch(/应走的途径：行政复议[\s\S]*1\. 不涉诉[\s\S]*3\. 与党员处分无关/);
  });

  it('a report of a failed mediation holds days, names and what a court is told of it, and nothing that was said', () => {
    const mediation = aProceeding({
      state: 'terminated',
      ended: true,
      papers: [{ ...paper('failure-report'), partyId: null }],
      decision: { opinion: '愿意让步三千元', cause: '差距过大' },
      lastStepOn: ON,
    });
    const page = paperPage('failure-report', mediation, AROUND);
    expect(page).toMatch(/申请人：孙广田[\s\S]*被申请人：周长顺[\s\S]*调解开始：2026年3月3日[\s\S]*调解结束：2026年3月5日/);
    expect(page).toMatch(/差距过大/);
    expect(page).not.toContain('让步三千元');
  });
});
