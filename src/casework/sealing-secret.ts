/** The key that encrypts keys, where this process has it: what is sealed is sealed and read by people, through the API. */
export const SEALING_SECRET = Symbol('SealingSecret');
