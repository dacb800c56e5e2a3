/** One thing that a request does not have as eBay's page of the call demands it. */
export class FaultInRequest extends Error {
  constructor(
    readonly member: string,
    problem: string,
  ) {
    super(`${member}: ${problem}`);
  }
}
