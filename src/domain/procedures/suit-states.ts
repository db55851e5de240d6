/** Where a suit stands, as other roads look at it. */

/** The court has taken the suit in, and has not done with it. */
export const DOCKETED = ['docketed', 'not-counted', 'suspended', 'pronounced', 'served', 'appealed', 'second-instance'];
/** Sued: the court has the paper, or has docketed it. */
export const IN_SUIT = ['filed', ...DOCKETED];
