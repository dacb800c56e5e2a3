/** What can go wrong with a Web API call. 'lost_response' takes effect and then cuts the connection. */
export type CallFault = 'error_500' | 'invalid_auth' | 'ratelimited' | 'lost_request' | 'lost_response' | 'slow';

export interface FaultSwitch {
  name:
    | 'slack_down'
    | 'ratelimited'
    | 'lost_response'
    | 'slow'
    | 'drop_acks'
    | 'deliver_twice'
    | 'token_revoked'
    | 'refresh_connections'
    | 'cut_connections';
  label: string;
  on: boolean;
}

const switches: FaultSwitch[] = [
  { name: 'slack_down', label: 'Every Web API call answers 500', on: false },
  { name: 'ratelimited', label: 'Every Web API call answers 429', on: false },
  { name: 'lost_response', label: 'Web API calls take effect, their answers are lost', on: false },
  { name: 'slow', label: 'Web API calls take two seconds', on: false },
  { name: 'drop_acks', label: 'Acknowledgements of the app are lost', on: false },
  { name: 'deliver_twice', label: 'Everything is delivered to the app twice', on: false },
  { name: 'token_revoked', label: 'The bot token is revoked', on: false },
  { name: 'refresh_connections', label: 'Refresh the Socket Mode connections now', on: false },
  { name: 'cut_connections', label: 'Cut the Socket Mode connections now', on: false },
];

const switchedFaults: Partial<Record<FaultSwitch['name'], CallFault>> = {
  slack_down: 'error_500',
  ratelimited: 'ratelimited',
  lost_response: 'lost_response',
  slow: 'slow',
};

/** Faults on purpose: switches that stay, and faults for the next call of one method. */
export class Faults {
  readonly switches: FaultSwitch[] = switches.map((each) => ({ ...each }));
  /** How often each delivery reaches the app. */
  copies = 1;
  /** Seconds that a planned 429 asks to wait. */
  retryAfter = 1;
  private readonly planned: { method: string; fault: CallFault }[] = [];

  /** `moments` are faults that happen once when they are switched on. */
  constructor(private readonly moments: Partial<Record<FaultSwitch['name'], () => void>>) {}

  set(name: string, on: boolean): void {
    const found = this.switches.find((each) => each.name === name);
    if (!found)
      throw new Error(`No fault is called ${name}. There are ${this.switches.map((each) => each.name).join(', ')}.`);
    const happen = this.moments[found.name];
    if (happen && on) happen();
    found.on = on && !happen;
    if (found.name === 'deliver_twice') this.copies = on ? 2 : 1;
  }

  isOn(name: FaultSwitch['name']): boolean {
    return this.switches.some((each) => each.name === name && each.on);
  }

  /** The next `times` calls of `method` go wrong in that way. */
  next(method: string, fault: CallFault, times = 1): void {
    for (let index = 0; index < times; index += 1) this.planned.push({ method, fault });
  }

  /** The fault for a call that arrives now; a planned one is used up by it. */
  take(method: string): CallFault | undefined {
    const index = this.planned.findIndex((each) => each.method === method);
    if (index >= 0) return this.planned.splice(index, 1)[0]?.fault;
    const on = this.switches.find((each) => each.on && switchedFaults[each.name]);
    return on ? switchedFaults[on.name] : undefined;
  }
}
