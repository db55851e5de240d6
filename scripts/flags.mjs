/**
 * How Node runs the API and the worker, wherever they are started. A bounded heap keeps the two together below 400 MB under load (`npm run bench`
 * measures it); a smaller young generation was tried and cost a fifth of the lists.
 */
export const FLAGS = ['--enable-source-maps', '--max-old-space-size=160'];
