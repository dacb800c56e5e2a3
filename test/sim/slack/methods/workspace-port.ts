import type { Inspector } from '../inspector';
import type { RateLimits } from '../rate-limits';
import type { Finding } from '../validate/finding';
import type { Violations } from '../violations';
import type { World } from '../world/world';

/** What a Web API method may reach. */
export interface Workspace {
  world: World;
  violations: Violations;
  inspector: Inspector;
  rateLimits: RateLimits;
  /** Findings about the call that is being answered, shown by the inspector. */
  findings: Finding[];
  /** Base address of the server. */
  address(): string;
  socketAddress(): string;
}
