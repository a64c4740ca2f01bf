/**
 * Resolves when all messages that have arrived are handed over. JSON-RPC hands over one a turn of the event loop: a turn
 * without any is their end. `handedOver`: how many were until now.
 */
export async function quiet(handedOver: () => number): Promise<void> {
  for (let before = -1; before !== handedOver();) {
    before = handedOver();
    // Within one turn, whether a message comes before or after who waits here is not said.
    await turn();
    await turn();
  }
}

/** Workers of browsers have no `setImmediate`. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
