/**
 * How Node runs the API and the worker, wherever they are started. A bounded heap keeps the two together small under load; `npm run bench`
 * measures how small.
 */
export const FLAGS = ['--enable-source-maps', '--max-old-space-size=160'];
