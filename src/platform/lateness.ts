/** When reminders, news or sweeps are late: progress, not liveness. A worker that runs and does nothing is ill. */

export interface Ages {
  readonly oldestRungAge: number | null;
  readonly outboxAge: number | null;
  readonly lastSweepAge: number | null;
}

/** Seconds. */
const RUNG_LATE = 60;
const OUTBOX_LATE = 60;
const SWEEP_LATE = 30;

export const ALARMS = ['rungs', 'outbox', 'sweep'] as const;
export type Alarm = (typeof ALARMS)[number];

export const alarmsOf = ({ oldestRungAge, outboxAge, lastSweepAge }: Ages): Alarm[] => {
  const alarms: Alarm[] = [];
  if ((oldestRungAge ?? 0) > RUNG_LATE) alarms.push('rungs');
  if ((outboxAge ?? 0) > OUTBOX_LATE) alarms.push('outbox');
  if (lastSweepAge === null || lastSweepAge > SWEEP_LATE) alarms.push('sweep');
  return alarms;
};
