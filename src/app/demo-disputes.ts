/** A few fictional disputes that a fresh demo county has on its desks already, registered as anybody registers one. */
import { Almanac } from '../casework/almanac.js';
import { CaseKeeper } from '../casework/case-keeper.js';
import { CaseRegistrar } from '../casework/case-registrar.js';
import { LimitationGuard } from '../casework/limitation-guard.js';
import { ExitDesk } from '../casework/exit-desk.js';
import { SafetyDesk } from '../casework/safety-desk.js';
import { DeadlineClerk } from '../casework/deadline-clerk.js';
import { RegistrationService } from '../features/cases/registration.service.js';
import { actorWithUsername } from '../persistence/sign-in.queries.js';
import { Form } from '../platform/http/form.js';
import { createDataSource } from '../platform/database.js';
import { Work } from '../platform/work.js';
import type { DEMO_USERS } from './demo-county.js';

interface DemoDispute {
  readonly by: keyof typeof DEMO_USERS;
  readonly body: object;
}

// prettier-ignore
const DISPUTES: readonly DemoDispute[] = [
  { by: 'clerk.centre', body: { channel: 'window', disputeType: 'property-management', title: '甲小区业主与物业公司物业费纠纷', areaCode: '230522100000',
      facts: '业主称楼道照明半年未修,拒交物业费;物业公司要求补交一年物业费。',
      parties: [{ role: 'applicant', kind: 'organisation', name: '甲物业服务有限公司' }, { role: 'respondent', kind: 'person', name: '业主赵某' }], claims: [{ description: '支付物业费', amount: '1860.00' }] } },
  { by: 'clerk.village', body: { channel: 'visit', disputeType: 'neighbour', title: '钱某与孙某宅旁树木纠纷', areaCode: '230522100000',
      facts: '孙某家杨树枝伸到钱某家屋顶,钱某要求修剪,双方就费用不能谈妥。',
      parties: [{ role: 'applicant', kind: 'person', name: '钱某' }, { role: 'respondent', kind: 'person', name: '孙某' }], claims: [{ description: '修剪越界树枝' }] } },
  { by: 'registrar.mediation', body: { channel: 'window', disputeType: 'contract', title: '周某与吴某买卖农机纠纷', areaCode: '230522100000',
      facts: '周某买吴某二手播种机一台,付款后发现不能使用,要求退货退款。',
      parties: [{ role: 'applicant', kind: 'person', name: '周某' }, { role: 'respondent', kind: 'person', name: '吴某' }], claims: [{ description: '退还货款', amount: '6500.00' }] } },
];

/** @param databaseUrl a role that may write cases */
export async function loadDemoDisputes(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource({ databaseUrl, databasePoolSize: 2 }, { name: 'yizhan seed' }).initialize();
  try {
    const work = new Work(dataSource);
    const clerk = new DeadlineClerk(new Almanac(work));
    const keeper = new CaseKeeper(clerk);
    const registrar = new CaseRegistrar(keeper, new LimitationGuard(clerk), new SafetyDesk(new ExitDesk(clerk, keeper), keeper));
    const registration = new RegistrationService(work, clerk, registrar);
    for (const { by, body } of DISPUTES) await registration.register((await actorWithUsername(work.ask, by))!, null, Form.of(body));
  } finally {
    await dataSource.destroy();
  }
}
