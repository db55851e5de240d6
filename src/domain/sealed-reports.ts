/** What becomes of a report that was sealed for the organ that has to look into it. */
import { codesOf } from './code-list.js';

export const VERIFICATIONS = codesOf({ docketed: '决定立案', 'not-docketed': '决定不予立案' });
export type Verification = (typeof VERIFICATIONS.codes)[number];
