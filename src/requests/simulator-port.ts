/** The port of the local simulator when none is asked for. */
export const SIMULATOR_PORT = 4242;
