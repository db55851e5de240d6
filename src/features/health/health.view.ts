export class HealthView {
  /** ok 正常;database-unavailable 数据库不可用;migrations-pending 数据库结构不是最新 */
  status: 'ok' | 'database-unavailable' | 'migrations-pending';
}
