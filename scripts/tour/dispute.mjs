/** A made-up dispute of one side and the other, as a desk types it in. */
export function dispute(disputeType, title, facts, [applicant, respondent], more = {}) {
  const party = (role, name) => ({ role, kind: /公司|医院|局$|超市/.test(name) ? 'organisation' : 'person', name });
  return {
    channel: 'window',
    disputeType,
    title: `${title}(虚构)`,
    facts,
    areaCode: '230522100000',
    parties: [party('applicant', applicant), ...(respondent ? [party('respondent', respondent)] : [])],
    ...more,
  };
}
