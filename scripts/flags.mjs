/**
 * How Node runs the API and the worker, wherever they are started. A small young generation collects at once what a request leaves behind, and a
 * bounded old one keeps the two together below 400 MB; a list of 200 items, 32 at a time, needs a fraction of it.
 */
export const FLAGS = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=192'];
