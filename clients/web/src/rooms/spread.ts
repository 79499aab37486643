/** A wait between half and all of the given: pages that lost the server together do not come back together. */
export function spread(wait: number): number {
  return wait * (0.5 + Math.random() / 2);
}
