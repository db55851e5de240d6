/** Ten thousand people of the county, the same in every run: name, identity number with its check digit, telephone. */
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const checked = (first17) => first17 + '10X98765432'[[...first17].reduce((sum, digit, at) => sum + Number(digit) * WEIGHTS[at], 0) % 11];

function person(number) {
  const surname = SURNAMES[Math.floor(number / 200) % SURNAMES.length];
  const given = GIVEN[Math.floor(number / 10) % GIVEN.length] + GIVEN[(number * 7 + Math.floor(number / 200)) % GIVEN.length];
  const born = `${1950 + (number % 50)}${String(1 + (number % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}`;
  return {
    name: surname + given,
    idNumber: checked(`230522${born}${String(number % 1000).padStart(3, '0')}`),
    phone: `139${String(10_000_000 + number * 37)}`,
  };
}

export const PEOPLE = Array.from({ length: 10_000 }, (_, number) => person(number));

/** Two different people, drawn at random. */
export function anyTwo() {
  const first = Math.floor(Math.random() * PEOPLE.length);
  const second = (first + 1 + Math.floor(Math.random() * (PEOPLE.length - 1))) % PEOPLE.length;
  return [PEOPLE[first], PEOPLE[second]];
}

/** A dispute as a clerk types it. */
export function aDispute([applicant, respondent] = anyTwo()) {
  const party = (role, { name, idNumber, phone }) => ({
    role,
    kind: 'person',
    name,
    idType: 'resident-id',
    idNumber,
    phone,
    address: '友谊镇兴隆村三组12号',
  });
  return {
    channel: 'window',
    disputeType: 'contract',
    title: `${applicant.name}与${respondent.name}民间借贷纠纷`,
    facts: `${respondent.name}于2025年5月向${applicant.name}借款30000元,约定年底归还,至今未还,多次催要未果,现请求调解。`,
    areaCode: '230522100000',
    parties: [party('applicant', applicant), party('respondent', respondent)],
    claims: [{ description: '归还借款本金', amount: '30000.00', requestedOn: '2026-01-10' }],
  };
}
