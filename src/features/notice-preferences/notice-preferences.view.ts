import type { NoticePreferences } from '../../domain/waiting.js';

export class NoticePreferencesView {
  /** 免打扰自何时起(北京时间);没有设免打扰的为 null */
  quietFrom: string | null;
  /** 免打扰至何时止(北京时间);早于 quietFrom 的为次日 */
  quietTo: string | null;
  /** 可以等的提醒每天合为一条 */
  digest: boolean;
  /** 每日汇总何时发出(北京时间) */
  digestAt: string;
}

export const noticePreferencesView = ({ quiet, digest, digestAt }: NoticePreferences): NoticePreferencesView => ({
  quietFrom: quiet?.from ?? null,
  quietTo: quiet?.to ?? null,
  digest,
  digestAt,
});
