/** A job finds that a person stopped it, or that another process has gone on with it: nothing more is its to do. */
export class Superseded extends Error {}
