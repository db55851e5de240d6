/** What kinds of bodies there are, each with its Chinese label. A road's seat names the kinds that may fill it. */

// prettier-ignore
export const ORGANISATION_KINDS = {
  'petition-office':            '信访工作机构',
  'village-desk':               '村(社区)服务点',
  'farm':                       '农场',
  'centre':                     '综治中心',
  'people-mediation-committee': '人民调解委员会',
  'agency':                     '行政机关',
  'labour-arbitration':         '劳动人事争议仲裁委员会',
  'land-arbitration':           '农村土地承包仲裁委员会',
  'reconsideration':            '行政复议机构',
  'court':                      '人民法院',
  'docking-centre':             '诉调对接中心',
  'procuratorate':              '人民检察院',
  'discipline-organ':           '纪检监察机关',
  'justice-office':             '司法所(司法局)',
  'petition-joint-meeting':     '信访工作联席会议',
  'county-supervision':         '县级督导机构',
  'audit':                      '审计机构',
  'data-centre':                '信息运维机构',
} as const satisfies Record<string, string>;

export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

/** The label of a kind; a kind that a county has added for itself is its own label. */
export const kindLabel = (kind: string): string =>
  Object.hasOwn(ORGANISATION_KINDS, kind) ? ORGANISATION_KINDS[kind as OrganisationKind] : kind;
