/** Why a closed case is opened again. */
import { codesOf } from './code-list.js';

export const REOPENING_GROUNDS = codesOf({ 'new-facts': '出现新的事实', default: '不履行协议或者法律文书', other: '其他' });
export type ReopeningGround = (typeof REOPENING_GROUNDS.codes)[number];
