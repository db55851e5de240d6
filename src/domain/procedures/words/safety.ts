/** Words of what is asked for somebody's safety, on any road and beside it. */
export const SAFETY_WORDS = {
  titles: {
    separately: '是否分别进行(背靠背)',
    to: '向谁办理',
    acceptedAt: '法院受理时间',
    urgent: '法院是否认定情况紧急',
    granted: '是否准许',
  },
  choices: {},
};
